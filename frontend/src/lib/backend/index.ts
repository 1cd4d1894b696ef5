// The laptop, as the window sees it: each method of package desk under its own
// name, guarded against silence, its refusals typed. Nothing outside this folder
// may import wailsjs.
import * as attendance from '../../../wailsjs/go/desk/Attendance'
import * as certificates from '../../../wailsjs/go/desk/Certificates'
import * as clock from '../../../wailsjs/go/desk/Clock'
import * as feedback from '../../../wailsjs/go/desk/Feedback'
import * as helpers from '../../../wailsjs/go/desk/Helpers'
import * as live from '../../../wailsjs/go/desk/Live'
import * as mentors from '../../../wailsjs/go/desk/Mentors'
import * as office from '../../../wailsjs/go/desk/Office'
import * as present from '../../../wailsjs/go/desk/Present'
import * as sessions from '../../../wailsjs/go/desk/Sessions'
import * as vault from '../../../wailsjs/go/desk/Vault'
import { guarded } from './guard'

export const Attendance = guarded(attendance)
export const Certificates = guarded(certificates, ['SaveAs', 'OpenFile', 'Print'])
export const Clock = guarded(clock)
export const Feedback = guarded(feedback)
export const Helpers = guarded(helpers)
export const Live = guarded(live)
export const Mentors = guarded(mentors)
export const Office = guarded(office)
export const Present = guarded(present)
export const Sessions = guarded(sessions)
// Deriving a key, proving a file and writing a stick take as long as the laptop needs.
export const Vault = guarded(vault, [
  'ChooseFolder', 'ChooseStick', 'Change', 'Found', 'MakeCopy', 'Protect', 'Recover', 'Reopen', 'Rescue', 'Restore', 'RestoreStick', 'StickChange',
  'Unlock', 'Unprotect', 'WriteStick',
])

export { Refusal, refusalOf } from './refusal'
export type * from './types'

// The laptop, as the window sees it: each method of package desk under its own
// name, guarded against silence, its refusals typed. Nothing outside this folder
// may import wailsjs.
import * as agenda from '../../../wailsjs/go/desk/Agenda'
import * as attendance from '../../../wailsjs/go/desk/Attendance'
import * as box from '../../../wailsjs/go/desk/Box'
import * as certificates from '../../../wailsjs/go/desk/Certificates'
import * as breach from '../../../wailsjs/go/desk/Breach'
import * as clock from '../../../wailsjs/go/desk/Clock'
import * as coding from '../../../wailsjs/go/desk/Coding'
import * as consents from '../../../wailsjs/go/desk/Consents'
import * as decks from '../../../wailsjs/go/desk/Decks'
import * as exports from '../../../wailsjs/go/desk/Exports'
import * as feedback from '../../../wailsjs/go/desk/Feedback'
import * as guests from '../../../wailsjs/go/desk/Guests'
import * as helpers from '../../../wailsjs/go/desk/Helpers'
import * as live from '../../../wailsjs/go/desk/Live'
import * as looks from '../../../wailsjs/go/desk/Looks'
import * as makings from '../../../wailsjs/go/desk/Makings'
import * as mentors from '../../../wailsjs/go/desk/Mentors'
import * as network from '../../../wailsjs/go/desk/Network'
import * as office from '../../../wailsjs/go/desk/Office'
import * as papers from '../../../wailsjs/go/desk/Papers'
import * as present from '../../../wailsjs/go/desk/Present'
import * as printers from '../../../wailsjs/go/desk/Printers'
import * as projector from '../../../wailsjs/go/desk/Projector'
import * as quiz from '../../../wailsjs/go/desk/Quiz'
import * as remotes from '../../../wailsjs/go/desk/Remotes'
import * as retention from '../../../wailsjs/go/desk/Retention'
import * as sessions from '../../../wailsjs/go/desk/Sessions'
import * as subjects from '../../../wailsjs/go/desk/Subjects'
import * as touch from '../../../wailsjs/go/desk/Touch'
import * as verify from '../../../wailsjs/go/desk/Verify'
import * as deeds from '../../../wailsjs/go/desk/Deeds'
import * as vault from '../../../wailsjs/go/desk/Vault'
import * as villages from '../../../wailsjs/go/desk/Villages'
import * as voices from '../../../wailsjs/go/desk/Voices'
import { guarded } from './guard'

export const Agenda = guarded(agenda)
export const Attendance = guarded(attendance)
export const Box = guarded(box)
// A whole file is read, a copy opened.
export const Breach = guarded(breach, ['Here', 'Copy'])
// Many certificates take as long as the laptop needs, and so may a printer.
export const Certificates = guarded(certificates, ['Save', 'SaveAs', 'OpenFile', 'Reprint', 'SaveBook'])
export const Clock = guarded(clock)
export const Coding = guarded(coding)
export const Consents = guarded(consents)
// Large files are written, converted and read whole as fast as the laptop can.
export const Decks = guarded(decks, ['Write', 'End', 'Finish', 'Stop', 'Prove'])
// Long lists and their papers take as long as the laptop needs, and so may a printer.
export const Exports = guarded(exports, ['Save', 'Open'])
export const Feedback = guarded(feedback)
export const Guests = guarded(guests, ['Look', 'Import', 'List', 'Remove', 'Restore', 'Mentors'])
export const Helpers = guarded(helpers)
export const Live = guarded(live)
export const Looks = guarded(looks)
export const Makings = guarded(makings)
export const Mentors = guarded(mentors)
export const Network = guarded(network)
export const Office = guarded(office)
// Proving the file takes as long as the laptop needs.
export const Deeds = guarded(deeds, ['Check', 'Save'])
export const Papers = guarded(papers, ['List', 'Badges', 'Poster', 'Save', 'Open'])
export const Present = guarded(present)
export const Printers = guarded(printers, ['Print', 'Test'])
export const Projector = guarded(projector)
export const Quiz = guarded(quiz)
export const Remotes = guarded(remotes)
// Erasing writes the whole file anew.
export const Retention = guarded(retention, ['Preview', 'Clear'])
export const Sessions = guarded(sessions)
// Destroying writes the file anew, as fast as the laptop can.
export const Subjects = guarded(subjects, ['Find', 'Copy', 'Erase'])
// Looking at a PIN or a password takes as long as the laptop needs.
export const Touch = guarded(touch, ['SetPIN', 'Leave', 'LeaveWith'])
// Deriving a key, proving a file and writing a stick take as long as the laptop needs.
export const Vault = guarded(vault, [
  'ChooseFolder', 'ChooseStick', 'Change', 'Found', 'MakeCopy', 'Protect', 'Recover', 'Reopen', 'Rescue', 'Restore', 'RestoreStick', 'StickChange',
  'Unlock', 'Unprotect', 'WriteStick',
])
// A pack is read as fast as the laptop can.
// A key is derived from a password, files are written.
export const Verify = guarded(verify, ['ExportRoot', 'ImportRoot', 'SaveVerifyPage'])
export const Villages = guarded(villages, ['Import'])
export const Voices = guarded(voices)

export { asRefusal, Refusal, refusalOf } from './refusal'
export type * from './types'

import type { idLock } from './id.lock'

export const enLock: Record<keyof typeof idLock, string> = {
  'lock.lock': 'Lock the screen',
  'lock.tip': 'Lock the screen (Ctrl+L)',
  'lock.keys': 'Lock the screen',
  'lock.pinFirst': "Make the officer's PIN first. It opens the screen again, and does not encrypt the data.",
  'lock.soon': 'The screen is about to lock. Move the mouse or press a key.',

  'lock.title': 'The screen is locked',
  'lock.goesOn': "Phones, the hall screen and remotes go on.",
  'lock.how': "Enter the officer's PIN.",
  'lock.open': 'Open',

  'lock.idle': 'Lock by itself when nobody touches the laptop',
  'lock.minutes': '{n} minutes',
  'lock.never': 'Never',
  'lock.idleText': 'While slides are shown it does not lock. Afterwards it asks for the PIN.',
  'lock.idlePin': 'Once there is a PIN, the screen can be locked with Ctrl+L as well.',

  'lock.helper': 'Check cards at the door',
  'lock.helperNext': 'Hold a card up to the camera, scan it, or type its code.',
  'lock.helperNew': 'Number {number}. Please come in.',
  'lock.helperAgain': 'Number {number}. Here since {time}.',
  'lock.helperAll': 'are here',
  'lock.helperHere': 'recorded here',
  'lock.helperClosed': 'No session is open. Call the officer.',
  'lock.kindHelper': 'Scanning helper',
  'lock.kindHelperText': 'Hand the laptop to a helper, who checks cards and sees no list of names.',

}

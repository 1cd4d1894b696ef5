import type { idSlips } from './id.slips'

export const enSlips: Record<keyof typeof idSlips, string> = {
  'papers.slips': 'Survey slips',
  'papers.slipsFor': 'drawn from a bowl',
  'papers.slipsNew': 'How many new slips',
  'papers.slipsMake': 'Make slips',
  'papers.slipsRange': 'Type a number from 1 to 1,000.',
  'papers.slipsHint': '24 slips on a sheet of A4. Cut, mix in a bowl, and let people draw: no name is on a slip.',
  'papers.slipsCount': '{all} were made, {left} are unused.',
  'papers.slipsAgain': 'Print the unused ones again',
  'papers.slipsFresh': 'Shown: {n} new slips.',
  'papers.slipsAll': 'Shown: all unused slips.',
  'papers.slipsOffline': 'The laptop has no address yet, so the QR codes hold the letters alone. Start the network first if people use phones.',
  'papers.noSlips': 'No survey slips yet',
  'papers.noSlipsText': 'Type how many, then press Make slips.',
  'papers.form': 'Survey form',
  'papers.formFor': 'to fill in with a pen',
  'papers.formPhase': 'Filled in',
  'papers.formPhase.before': 'Before the session',
  'papers.formPhase.after': 'After the session',
  'papers.formPhase.later': 'Follow-up (1–3 months)',
  'papers.formHint': 'The questions are those of the phones. The small numbers in the boxes are for typing at the laptop.',
}

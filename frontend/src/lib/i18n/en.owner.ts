import type { idOwner } from './id.owner'

export const enOwner: Record<keyof typeof idOwner, string> = {
  'own.door': 'Name on the certificate',
  'own.wish': 'I want to be a mentor',
  'own.codeTitle': 'Type your code',
  'own.codeHint': 'The five letters told after signing in. A card with your name works too.',
  'own.code': 'Code',

  'own.offerTitle': 'Become a mentor?',
  'own.offerHint': 'You are not recorded as a mentor yet.',
  'own.agree': 'I agree, I want to',
  'own.welcome': 'Thank you. You are recorded as a mentor.',

  'own.nameTitle': 'Is this name right?',
  'own.nameHint': 'This is how your name will be printed.',
  'own.nameChecked': 'This name was called right already.',
  'own.right': 'The name is right',
  'own.change': 'Correct it',
  'own.issuedTitle': 'The certificate is made already',
  'own.issued': 'If the name is wrong, see the officer.',
  // The paper is in Indonesian.
  'own.paper': 'PIAGAM',
  'own.givenTo': 'Diberikan kepada',

  'own.partsTitle': 'Which part is wrong?',
  'own.partsHint': 'Touch what you want to correct.',
  'own.none': 'empty',
  'own.part.before': 'Title before the name',
  'own.part.name': 'Name',
  'own.part.after': 'Title after the name',
  'own.hint.before': 'Such as Hj. or Drs. May be left empty.',
  'own.hint.name': 'Write it as you want it. One word is enough.',
  'own.hint.after': 'Such as S.Pd., M.M. May be left empty.',

  'own.sent': 'Thank you. The name is right.',
  'own.sentText': 'The certificate will be printed with this name.',
  'own.checked': 'Name is right',
  'own.checkedBy': 'Read by its owner: {door}, {time}',
}

// What the Indonesian wording says (backend/outreach/mentorconsent.go, version 1).
export const mentorConsentInEnglish =
  '{office} records you as a volunteer mentor. ' +
  'Kept are: name, titles, phone number, village, skills, free time and activities. ' +
  'Whom you help is never recorded. ' +
  'They serve to reach you and to print certificates. ' +
  'Data are kept for as long as you are a mentor. ' +
  'You may stop at any time through {contact}; the data are then deleted. ' +
  'Certificates that were issued stay recorded.'

import type { idRegister } from './id.register'

export const enRegister: Record<keyof typeof idRegister, string> = {
  'register.parts': 'Parts of the mentors view',
  'register.tab.session': 'This session',
  'register.tab.all': 'All mentors',
}

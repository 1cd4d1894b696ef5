// The register of volunteers: the office's own, over all sessions.
export const idRegister = {
  'register.parts': 'Bagian pendamping',
  'register.tab.session': 'Kegiatan ini',
  'register.tab.all': 'Semua pendamping',
} as const

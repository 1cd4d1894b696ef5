/** Who can agree for a child, as outreach.Guardians says. */
export const guardians = ['ortu', 'wali', 'guru'] as const

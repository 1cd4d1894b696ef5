// The kinds of certificates, in the order in which they are offered.
export const kinds = ['piagam', 'sertifikat', 'keterangan'] as const
export type Kind = (typeof kinds)[number]

/** Which kind a text from the laptop is; the first for any other. */
export const kindOf = (text: string): Kind => kinds.find((k) => k === text) ?? 'piagam'

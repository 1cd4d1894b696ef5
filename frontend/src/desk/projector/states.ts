// The states of the projector about which something is to be done, as package projector and package display name them.
export const troubles = ['away', 'alone', 'mirrored', 'blind', 'browserless', 'failing'] as const

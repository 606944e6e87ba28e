/** `outdated`: the hash was made with other parameters than today's and deserves a new one. */
export type PasswordVerdict = 'right' | 'outdated' | 'wrong'

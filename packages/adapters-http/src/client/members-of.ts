/** What a host gave, to be read with care: no page says what is in it. */
export type Members = Readonly<Partial<Record<string, unknown>>>

export const membersOf = (given: unknown): Members =>
  typeof given === 'object' && given !== null ? (given as Members) : {}

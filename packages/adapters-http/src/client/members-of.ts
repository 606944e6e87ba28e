/** What a host, a server or an app gave, to be read with care: no type says what is in it. */
export type Members = Readonly<Partial<Record<string, unknown>>>

export const membersOf = (given: unknown): Members =>
  typeof given === 'object' && given !== null ? (given as Members) : {}

/** What a user is unique by, within its pool. */
export type UserKey = 'u.id' | 'u.username' | 'u.email' | 'u.phone' | 'i.openid'

/** The pool of the table whose index holds the key: a user and its identity are always of the same. */
export const poolOf = (key: UserKey): 'u.pool' | 'i.pool' => (key === 'i.openid' ? 'i.pool' : 'u.pool')

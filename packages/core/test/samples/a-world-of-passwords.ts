import type { LoggedIn, PasswordHash, Ports, TypedName } from '@ks-auth/core'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { aWorld, guest, password, type World } from './a-world.ts'

export interface WorldOfPasswords extends World {
  /** The hashes that passwords were held against, null for nobody's. */
  readonly verified: readonly (PasswordHash | null)[]
  readonly login: (name: TypedName, text?: string) => TaskEither<{ readonly _tag: string }, LoggedIn>
}

export const aWorldOfPasswords = (change: (ports: Ports) => Ports = (ports) => ports): WorldOfPasswords => {
  const verified: (PasswordHash | null)[] = []
  const world = aWorld({}, (ports) => {
    const verifyPassword: Ports['crypto']['verifyPassword'] = (text, hash) => {
      verified.push(hash)
      return ports.crypto.verifyPassword(text, hash)
    }
    return change({ ...ports, crypto: { ...ports.crypto, verifyPassword } })
  })
  return {
    ...world,
    verified,
    login: (name, text = password) => world.auth.loginWithPassword(guest, { name, password: text }),
  }
}

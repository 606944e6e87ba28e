import type { Caller, Ports, SealedPayload, SessionKey, User } from '@ks-auth/core'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { aWorld, client, guest, type World } from './a-world.ts'
import { answerOf } from './answer-of.ts'

export const [first, second, third] = ['first', 'second', 'third'] as unknown as readonly [
  SessionKey,
  SessionKey,
  SessionKey,
]

/** What no key opens. */
export const junk: SealedPayload = { encryptedData: 'junk', iv: 'junk' }

export interface WorldOfKeys extends World {
  /** The keys that openings were tried with. */
  readonly tried: readonly SessionKey[]
  /** Ann on a device with this key, some time after whatever was before. */
  readonly annWith: (key: SessionKey) => Promise<Caller>
  /** A phone update with data under this key. */
  readonly update: (caller: Caller, key: SessionKey) => TaskEither<{ readonly _tag: string }, User>
}

export const aWorldOfKeys = (change: (ports: Ports) => Ports = (ports) => ports): WorldOfKeys => {
  const tried: SessionKey[] = []
  const world = aWorld({}, (ports) => {
    const open: Ports['crypto']['open'] = (payload, key) => {
      tried.push(key)
      return ports.crypto.open(payload, key)
    }
    return change({ ...ports, crypto: { ...ports.crypto, open } })
  })
  return {
    ...world,
    tried,
    annWith: async (key) => {
      world.clock.advance(1000)
      const login = world.auth.loginSilently(guest, { code: world.code('oAnn', key) })
      return { client, token: (await answerOf(login)).token }
    },
    update: (caller, key) => world.auth.updatePhone(caller, { data: world.phone('13800138000', key) }),
  }
}

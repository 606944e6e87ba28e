import type { Ports, StorageUnavailable } from '@ks-auth/core'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** What happens instead of a call of the storage; `call` is its name, as `users.save`. */
export type Around = <L, A>(call: string, run: TaskEither<L, A>) => TaskEither<L | StorageUnavailable, A>

type AnyCall = (...input: readonly unknown[]) => TaskEither<unknown, unknown>

const aroundPort = <Port extends object>(name: string, port: Port, around: Around): Port =>
  Object.fromEntries(
    Object.entries(port as Record<string, AnyCall>).map(([method, call]) => [
      method,
      (...input: readonly unknown[]) => around(`${name}.${method}`, call(...input)),
    ]),
  ) as Port

export const aroundStorage = (ports: Ports, around: Around): Ports => ({
  ...ports,
  users: aroundPort('users', ports.users, around),
  sessions: aroundPort('sessions', ports.sessions, around),
  ksKeys: aroundPort('ksKeys', ports.ksKeys, around),
  throttle: aroundPort('throttle', ports.throttle, around),
})

import type { Client, Storage } from '@ks-auth/core'
import { checkAgainstModel } from '@ks-auth/core/model-check'
import { makeInMemoryPorts, makeInMemoryStorage } from '@ks-auth/core/testing'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as O from 'fp-ts/lib/Option.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import { emptyTables, type InMemoryTables } from '../../src/testing/in-memory-tables.ts'

type Mutant = (storage: Storage, tables: InMemoryTables) => Partial<Storage>

const mutants: Readonly<Record<string, Mutant>> = {
  'forgets that openids and names are unique': ({ users }, tables) => ({
    users: {
      ...users,
      insert: (user) => async () => {
        tables.users.set(user.id, user)
        return E.right(user)
      },
    },
  }),

  'writes over versions that were not read': ({ users }, tables) => ({
    users: {
      ...users,
      save: (user, revocation) => async () =>
        users.save({ ...user, version: tables.users.get(user.id)?.version ?? user.version }, revocation)(),
    },
  }),

  'loses a revocation': ({ users }) => ({
    users: { ...users, save: (user) => users.save({ ...user, epoch: 0 }) },
  }),

  'leaves a claim beside the verified phone': ({ users }, tables) => ({
    users: {
      ...users,
      save: (user, revocation) =>
        pipe(
          user.phone === null ? TE.right(O.none) : users.findByPhone(user.pool, user.phone.number),
          TE.flatMap((holder) =>
            pipe(
              users.save(user, revocation),
              TE.tapIO(() => () => {
                if (O.isSome(holder) && holder.value.id !== user.id) tables.users.set(holder.value.id, holder.value)
              }),
            ),
          ),
        ),
    },
  }),

  'takes an empty name for none': ({ users }) => ({
    users: {
      ...users,
      save: ({ profile, ...user }, revocation) =>
        users.save(
          { ...user, profile: profile.nickname === '' ? { ...profile, nickname: null } : profile },
          revocation,
        ),
    },
  }),

  'closes the session of somebody else': ({ sessions }, tables) => ({
    sessions: {
      ...sessions,
      close: (pool, user, digest) => sessions.close(pool, tables.sessions.get(digest)?.user ?? user, digest),
    },
  }),

  'lists sessions oldest first': ({ sessions }) => ({
    sessions: {
      ...sessions,
      list: (pool, user) =>
        pipe(
          sessions.list(pool, user),
          TE.map((newestFirst) => newestFirst.toReversed()),
        ),
    },
  }),

  'forgets failed openings when a key comes again': ({ sessions }, { ksKeys }) => ({
    sessions: {
      ...sessions,
      open: (session, key) => async () => {
        for (const [name, row] of ksKeys) ksKeys.set(name, { ...row, failures: 0 })
        return sessions.open(session, key)()
      },
    },
  }),

  'counts an opening that succeeded': ({ ksKeys }) => ({ ksKeys: { ...ksKeys, refund: () => TE.right(undefined) } }),

  'counts openings one after the other only': ({ ksKeys }, tables) => ({
    ksKeys: {
      ...ksKeys,
      reserve: (refs, notBefore) => async () => {
        const before = new Map(tables.ksKeys)
        await Promise.resolve()
        for (const [name, row] of before) tables.ksKeys.set(name, row)
        return ksKeys.reserve(refs, notBefore)()
      },
    },
  }),

  'lets one password attempt more through': ({ throttle }) => ({
    throttle: {
      ...throttle,
      reserve: (key, limit, now) => throttle.reserve(key, { ...limit, attempts: limit.attempts + 1 }, now),
    },
  }),

  'forgets the keys of an identity that was given up': ({ users }, { ksKeys }) => ({
    users: {
      ...users,
      save: (user, revocation) => async () => {
        const saved = await users.save(user, revocation)()
        if (user.ks === null) ksKeys.clear()
        return saved
      },
    },
  }),

  'never forgives an attempt': ({ throttle }) => ({ throttle: { ...throttle, forgive: () => TE.right(undefined) } }),
}

const portsWith = (mutate: Mutant) => (clients: readonly Client[]) => {
  const memory = makeInMemoryPorts(clients)
  const tables = emptyTables()
  const storage = makeInMemoryStorage(tables)
  return { ...memory, ports: { ...memory.ports, ...storage, ...mutate(storage, tables) } }
}

describe('the reference model catches a storage that', () => {
  it.each(Object.entries(mutants))('%s', async (_, mutate) => {
    const check = checkAgainstModel({ makePorts: portsWith(mutate), runs: 500, seed: 20_230_401 })
    const verdict = await check.then(
      ({ traces }) => `nothing in ${traces.length} sequences`,
      (error: unknown) => error instanceof Error && error.cause,
    )
    expect(verdict).toMatchObject({ name: 'Divergence' })
  })
})

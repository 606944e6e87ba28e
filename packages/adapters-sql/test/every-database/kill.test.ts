import { once } from 'node:events'
import type { Openid, UserId } from '@ks-auth/core'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it, onTestFinished } from 'vitest'
import { kinds } from '../databases/kinds.ts'
import { useDatabase } from '../databases/use-database.ts'
import { forkScript, nextMessage } from '../process/fork-script.ts'
import { aSession } from '../samples/a-session.ts'
import { aPool, aUser } from '../samples/a-user.ts'
import { given } from '../samples/given.ts'
import { isFullRun } from '../samples/is-full-run.ts'

const kills = isFullRun ? 50 : 1
const script = new URL('../process/endless-writer.ts', import.meta.url)

describe.each(kinds)('%s', (_kind, create) => {
  const database = useDatabase(create)

  /** Kills a writer at some moment, and answers which of its users were acknowledged. */
  const killWriter = async (first: number, writes: number): Promise<readonly number[]> => {
    const writer = forkScript(script, database.url(), String(first))
    onTestFinished(() => void writer.kill('SIGKILL'))
    const exit = once(writer, 'exit')
    const acknowledged: number[] = []
    writer.on('message', (id) => void acknowledged.push(Number(id)))
    while (acknowledged.length < writes) await nextMessage(writer)
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 5))
    writer.kill('SIGKILL')
    await exit
    return acknowledged
  }

  it(`keeps what was acknowledged, and no half of anything, when the process is killed: ${kills} times`, async () => {
    const { users, sessions } = await database.empty()
    let first = 1
    for (let round = 0; round < kills; round++) {
      const acknowledged = await killWriter(first, 20)
      for (const id of acknowledged) {
        expect(await given(users.findByOpenid(aPool, `o${id}` as Openid))).toEqual(O.some(aUser(id, `o${id}`)))
        expect(await given(sessions.find(aSession(id, id).digest))).toMatchObject(O.some({ user: { id } }))
      }
      const last = Math.max(...acknowledged)
      for (let id = first; id < last + 20; id++)
        expect(await given(users.findById(aPool, id as UserId))).toEqual(
          await given(users.findByOpenid(aPool, `o${id}` as Openid)),
        )
      first = last + 100
    }
    for (const [whole, part] of [
      ['users u', 'identities p on p.user_id = u.id'],
      ['identities u', 'users p on p.id = u.user_id'],
    ])
      expect(
        await database.run(`select 1 from ks_auth_${whole} left join ks_auth_${part} where p.pool is null`),
      ).toEqual([])
  }, 600_000)
})

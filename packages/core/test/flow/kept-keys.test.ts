import type { SignedIn } from '@ks-auth/core'
import { makeInMemoryStorage } from '@ks-auth/core/testing'
import { describe, expect, it } from 'vitest'
import { aKsKey, aKsUser, aSession, aUser, noon } from '../../src/contracts/samples.ts'
import { keptKeys } from '../../src/flow/kept-keys.ts'
import { after } from '../../src/model/instant.ts'
import { answerOf } from '../samples/answer-of.ts'

const [own, newest] = [aKsKey(1, 'o'), aKsKey(2, 'o', { obtainedAt: after(noon, 1) })]

const fingerprintsFor = async (signedIn: SignedIn, custody = [own, newest]): Promise<readonly string[]> => {
  const { ksKeys } = makeInMemoryStorage()
  for (const key of custody) await answerOf(ksKeys.put(key, null))
  return (await answerOf(keptKeys({ ksKeys })(signedIn))).map(({ fingerprint }) => fingerprint)
}

describe('the keys that data from a device can be under', () => {
  const user = aKsUser(1, 'o')

  it('are that of its session, then the newest of the identity', async () => {
    const session = aSession(1, 1, { ksKey: own.fingerprint })
    expect(await fingerprintsFor({ session, user })).toEqual([own.fingerprint, newest.fingerprint])
  })

  it('are the newest alone for a session that brought none', async () => {
    expect(await fingerprintsFor({ session: aSession(1, 1), user })).toEqual([newest.fingerprint])
  })

  it('are that of its session alone where none is in custody', async () => {
    const session = aSession(1, 1, { ksKey: own.fingerprint })
    expect(await fingerprintsFor({ session, user }, [])).toEqual([own.fingerprint])
  })

  it('are none for a user without a Kuaishou account', async () => {
    const session = aSession(1, 1, { ksKey: own.fingerprint })
    expect(await fingerprintsFor({ session, user: aUser(1) })).toEqual([])
  })
})

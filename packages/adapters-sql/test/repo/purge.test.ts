import { instant } from '@ks-auth/core'
import { expect, it } from 'vitest'
import { aKey } from '../samples/a-key.ts'
import { aSession } from '../samples/a-session.ts'
import { aPool, aUser, noon } from '../samples/a-user.ts'
import { given } from '../samples/given.ts'
import { openHandle } from '../samples/open-handle.ts'
import { openStorage } from '../samples/open-storage.ts'
import { makeRecordingHandle } from '../samples/recording-handle.ts'

it('forgets more sessions than fit in one batch, and only the old ones', async () => {
  const handle = makeRecordingHandle(await openHandle(':memory:'))
  const { users, sessions } = await openStorage(handle)
  const user = await given(users.insert(aUser(1, 'o')))
  for (let n = 0; n < 1234; n++)
    await given(sessions.open(aSession(n, 1, { expiresAt: instant(noon + Math.floor(n / 3)) }), null))

  handle.ran.length = 0
  expect(await given(sessions.purge(instant(noon + 400)))).toBe(1200)
  expect(handle.ran.filter((sql) => sql.startsWith('delete'))).toHaveLength(3)
  expect(await given(sessions.list(aPool, user.id))).toHaveLength(34)
  expect(await given(sessions.purge(instant(noon + 400)))).toBe(0)
})

it('forgets a batch of keys of one and the same time', async () => {
  const { ksKeys } = await openStorage(':memory:')
  for (let n = 0; n < 600; n++) await given(ksKeys.put(aKey(n, `o${n}`), null))
  expect(await given(ksKeys.purge(noon))).toBe(0)
  expect(await given(ksKeys.purge(instant(noon + 1)))).toBe(600)
})

import type { PasswordHash } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { aKsUser, aUser, noon, usernameOf } from '../../src/contracts/samples.ts'
import { decideUnlink } from '../../src/decide/decide-unlink.ts'
import { after } from '../../src/model/instant.ts'

const now = after(noon, 1)
const named = { username: usernameOf('ann'), passwordHash: 'hash' as PasswordHash }

describe('an unlink', () => {
  it('takes the Kuaishou account away, leaves the first level, and ends other sessions', () => {
    const ann = aKsUser(1, 'oAnn', { ...named, profile: { nickname: '安' } })
    expect(decideUnlink(ann, now)).toEqual(
      E.right({ _tag: 'Revoking', user: { ...ann, ks: null, epoch: 1, updatedAt: now } }),
    )
  })

  it('is refused where the Kuaishou account is the only way to log in', () => {
    const refused = E.left({ _tag: 'LastCredential' })
    expect(decideUnlink(aKsUser(1, 'oAnn'), now)).toEqual(refused)
    expect(decideUnlink(aKsUser(1, 'oAnn', { username: named.username }), now)).toEqual(refused)
    expect(decideUnlink(aKsUser(1, 'oAnn', { passwordHash: named.passwordHash }), now)).toEqual(refused)
  })

  it('of nothing changes nothing', () => {
    expect(decideUnlink(aUser(1), now)).toEqual(E.right({ _tag: 'Unchanged', user: aUser(1) }))
  })
})

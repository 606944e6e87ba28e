import type { E164, User } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import { postgresKind } from '../databases/kinds.ts'
import { useDatabase } from '../databases/use-database.ts'
import { aPool, aUser } from '../samples/a-user.ts'
import { given } from '../samples/given.ts'

const number = '+8613800138000' as E164
const claimed = { phone: { number, verified: false } }
const verified = { phone: { number, verified: true } }

describe.each(postgresKind)('a user that %s writes in one statement', (_kind, create) => {
  const database = useDatabase(create)

  it('takes no claim away when it is not the latest version', async () => {
    const { users } = await database.empty()
    const claimant = await given(users.insert(aUser(1, 'o1', claimed)))
    const read = await given(users.insert(aUser(2, 'o2')))
    await given(users.save(read))
    expect(await users.save({ ...read, ...verified })()).toEqual(E.left({ _tag: 'StaleUser' }))
    expect(await given(users.findById(aPool, claimant.id))).toEqual(O.some(claimant))
  })

  it('takes the claim of another away when it is the latest', async () => {
    const { users } = await database.empty()
    const claimant = await given(users.insert(aUser(1, 'o1', claimed)))
    const read = await given(users.insert(aUser(2, 'o2')))
    const saved = await given(users.save({ ...read, ...verified }))
    expect(await given(users.findByPhone(aPool, number))).toEqual(O.some(saved))
    const left: User = { ...claimant, phone: null, version: 2 }
    expect(await given(users.findById(aPool, claimant.id))).toEqual(O.some(left))
  })

  it('has its identity written with it, whether that is another one, a new one or the same', async () => {
    const { users } = await database.empty()
    const other = await given(users.save({ ...(await given(users.insert(aUser(1, 'o1')))), ks: aUser(1, 'o2').ks }))
    expect(await given(users.findByOpenid(aPool, aUser(1, 'o1').ks?.openid as never))).toEqual(O.none)
    const same = await given(users.save(other))
    expect(await given(users.findById(aPool, same.id))).toEqual(O.some(same))
    const bare = await given(users.insert({ ...aUser(3, ''), ks: null }))
    const linked = await given(users.save({ ...bare, ks: aUser(3, 'o3').ks }))
    expect(await given(users.findById(aPool, bare.id))).toEqual(O.some(linked))
  })

  it('is not written at all when its identity is taken', async () => {
    const { users } = await database.empty()
    await given(users.insert(aUser(1, 'o1')))
    const user = await given(users.insert(aUser(2, 'o2')))
    expect(await users.save({ ...user, ks: aUser(1, 'o1').ks })()).toEqual(E.left({ _tag: 'OpenidTaken' }))
    expect(await users.insert(aUser(3, 'o1'))()).toEqual(E.left({ _tag: 'OpenidTaken' }))
    expect(await given(users.findById(aPool, user.id))).toEqual(O.some(user))
    expect(await given(users.findById(aPool, aUser(3, '').id))).toEqual(O.none)
  })
})

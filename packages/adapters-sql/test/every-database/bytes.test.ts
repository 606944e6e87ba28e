import type { Openid, Profile, User } from '@ks-auth/core'
import * as fc from 'fast-check'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import { kinds } from '../databases/kinds.ts'
import { useDatabase } from '../databases/use-database.ts'
import { aPool, aUser } from '../samples/a-user.ts'
import { given } from '../samples/given.ts'

// Case, accent (composed and not), width, a trailing blank, a look-alike of another script.
const forms = ['a', 'A', 'á', 'a\u0301', 'ａ', 'Ａ', 'ä', 'a ', 'а', 'ª']

const text = fc.string({ unit: 'binary', maxLength: 40 }).filter((s) => !/\p{Cc}|\p{Cs}/u.test(s))
const field = fc.option(text)
const profile: fc.Arbitrary<Profile> = fc.record(
  { nickname: field, avatar: field, gender: fc.constantFrom(0, 1, 2, null), city: field, language: field },
  { requiredKeys: [], noNullPrototype: true },
)

const flags = fc.record({ anonymous: fc.boolean(), authorized: fc.boolean() }, { noNullPrototype: true })

describe.each(kinds)('%s', (_kind, create) => {
  const database = useDatabase(create)

  it('tells a thousand openids apart that differ only by case, accent, width or blanks', async () => {
    const { users } = await database.empty()
    const openids = forms.flatMap((x) => forms.flatMap((y) => forms.map((z) => `${x}${y}${z}`)))
    expect(new Set(openids).size).toBe(1000)
    await Promise.all(openids.map((openid, i) => given(users.insert(aUser(i + 1, openid)))))
    const found = await Promise.all(openids.map((openid) => given(users.findByOpenid(aPool, openid as Openid))))
    expect(found.map((user) => O.isSome(user) && user.value.id)).toEqual(openids.map((_, i) => i + 1))
  })

  it('gives back every profile as it was stored, inserted or saved', async () => {
    const { users } = await database.empty()
    let id = 0
    await fc.assert(
      fc.asyncProperty(profile, profile, flags, async (first, told, set) => {
        id += 1
        const user: User = aUser(id, `o${id}`, { ...set, profile: first, ks: { openid: `o${id}` as Openid, told } })
        await given(users.insert(user))
        expect(await given(users.findById(aPool, user.id))).toEqual(O.some(user))
        const saved = await given(users.save({ ...user, profile: told }))
        expect(await given(users.findById(aPool, user.id))).toEqual(O.some(saved))
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { aKsUser, noon } from '../../src/contracts/samples.ts'
import { decideProfileUpdate } from '../../src/decide/decide-profile-update.ts'
import { after } from '../../src/model/instant.ts'

const now = after(noon, 1)
const ann = aKsUser(1, 'oAnn', { profile: { nickname: '安', city: '北京', gender: 1 } })

describe('a profile update', () => {
  it('replaces the fields that came, clears those that came empty, and leaves the others and what was told', () => {
    const profile = { nickname: '', city: null, gender: 1, language: 'zh_CN' }
    expect(decideProfileUpdate(ann, { nickname: '', city: null, language: 'zh_CN' }, now)).toStrictEqual({
      _tag: 'Changed',
      user: { ...ann, profile, updatedAt: now },
    })
  })

  it.each([{}, { nickname: '安' }, { nickname: '安', gender: 1 as const }])(
    'without news changes nothing: %j',
    (change) => {
      expect(decideProfileUpdate(ann, change, now)).toEqual({ _tag: 'Unchanged', user: ann })
    },
  )

  it('that clears a field never assigned is news', () => {
    for (const country of [null, ''])
      expect(decideProfileUpdate(ann, { country }, now).user.profile).toEqual({ ...ann.profile, country })
  })
})

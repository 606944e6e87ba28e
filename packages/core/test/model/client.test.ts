import { parseClient } from '@ks-auth/core'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'

const good = ['client-a', 'pool-a', 'ks700000000000000001'] as const
const names = ['id', 'pool', 'appId'] as const

describe('a client', () => {
  it('has an id, a pool and an app id', () => {
    expect(parseClient(...good)).toEqual(O.some({ id: good[0], pool: good[1], appId: good[2] }))
  })

  describe.each(names.map((name, at) => [name, at] as const))('whose %s', (_name, at) => {
    const withName = (text: string) => {
      const [id, pool, appId] = good.map((name, i) => (i === at ? text : name))
      return parseClient(id ?? '', pool ?? '', appId ?? '')
    }

    it.each(['a', 'Z9._-', 'x'.repeat(64)])('is %j is one', (text) => {
      expect(O.isSome(withName(text))).toBe(true)
    })

    it.each(['', 'x'.repeat(65), 'a b', ' a', 'a\n', 'a/b', 'a:b', '快手', 'a\u0000'])('is %j is none', (text) => {
      expect(withName(text)).toEqual(O.none)
    })
  })
})

import { expect, it } from 'vitest'
import { distinctRefs } from '../../src/repo/distinct-refs.ts'
import { aKey } from '../samples/a-key.ts'

it('names each key once, in one order whatever the order of the question', () => {
  const [a, b, c] = [aKey(1, 'o'), aKey(2, 'o'), aKey(1, 'p')]
  expect(distinctRefs([c, a, b, a])).toEqual([a, b, c])
  expect(distinctRefs([b, c, b, a])).toEqual([a, b, c])
})

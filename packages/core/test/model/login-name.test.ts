import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { nameKinds, parseLoginName } from '../../src/model/login-name.ts'

describe('a login name', () => {
  it('is kept in the one spelling of its kind', () => {
    expect(parseLoginName({ kind: 'username', text: 'Ann' })).toEqual(E.right({ kind: 'username', value: 'ann' }))
    expect(parseLoginName({ kind: 'email', text: 'Ann@Example.com' })).toEqual(
      E.right({ kind: 'email', value: 'ann@example.com' }),
    )
    expect(parseLoginName({ kind: 'phone', text: '13800138000' })).toEqual(
      E.right({ kind: 'phone', value: '+8613800138000' }),
    )
  })

  it('that is malformed says of which kind', () => {
    expect(parseLoginName({ kind: 'username', text: '' })).toEqual(E.left({ _tag: 'MalformedUsername' }))
    expect(parseLoginName({ kind: 'email', text: 'ann' })).toEqual(E.left({ _tag: 'MalformedEmail' }))
    expect(parseLoginName({ kind: 'phone', text: 'ann' })).toEqual(E.left({ _tag: 'MalformedPhone' }))
  })

  it('is of one of three kinds', () => {
    expect(nameKinds).toEqual(['username', 'email', 'phone'])
  })
})

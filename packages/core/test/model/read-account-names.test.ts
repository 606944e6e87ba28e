import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { readAccountNames } from '../../src/model/read-account-names.ts'

describe('the names of an account change', () => {
  it('are set in their one spelling, each kind once', () => {
    const names = [
      { kind: 'username', value: 'ann' },
      { kind: 'email', value: 'ann@example.com' },
      { kind: 'phone', value: '+8613800138000' },
    ]
    expect(readAccountNames({ phone: '13800138000', email: 'Ann@Example.com', username: 'Ann' })).toEqual(
      E.right({ names, removed: [] }),
    )
  })

  it('are removed by null', () => {
    expect(readAccountNames({ username: null, email: null, phone: null })).toEqual(
      E.right({ names: [], removed: ['username', 'email', 'phone'] }),
    )
  })

  it('stay as they are where nothing is said', () => {
    expect(readAccountNames({})).toEqual(E.right({ names: [], removed: [] }))
    expect(readAccountNames({ username: undefined, email: undefined, phone: undefined })).toEqual(
      E.right({ names: [], removed: [] }),
    )
  })

  it('can be set and removed in one change', () => {
    expect(readAccountNames({ username: 'Ann', phone: null })).toEqual(
      E.right({ names: [{ kind: 'username', value: 'ann' }], removed: ['phone'] }),
    )
  })

  it('refuse the whole change when one is malformed; the empty text is, and removes nothing', () => {
    expect(readAccountNames({ username: 'ann', email: '' })).toEqual(E.left({ _tag: 'MalformedEmail' }))
    expect(readAccountNames({ username: '', phone: null })).toEqual(E.left({ _tag: 'MalformedUsername' }))
    expect(readAccountNames({ email: null, phone: '1' })).toEqual(E.left({ _tag: 'MalformedPhone' }))
  })
})

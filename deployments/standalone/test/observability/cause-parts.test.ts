import { DatabaseFailure } from '@ks-auth/adapters-sql/postgres'
import { describe, expect, it } from 'vitest'
import { causeParts } from '../../src/observability/cause-parts.ts'

describe('what the log tells of a cause', () => {
  it('is name, code and message, also when a failure has no code', () => {
    expect(causeParts(new DatabaseFailure('Query read timeout', { code: null }))).toEqual({
      name: 'DatabaseFailure',
      code: null,
      message: 'Query read timeout',
    })
    expect(causeParts(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }))).toMatchObject({
      code: 'ECONNREFUSED',
      message: 'refused',
    })
  })

  it('is none of what a driver hangs on it', () => {
    const thrown = Object.assign(new Error('duplicate'), { code: '23505', detail: 'canary', row: { openid: 'canary' } })
    expect(JSON.stringify(causeParts(thrown))).not.toContain('canary')
  })

  it('is nothing when something else was thrown', () => {
    for (const thrown of ['canary', null, undefined, 7]) expect(JSON.stringify(causeParts(thrown))).toBe('{}')
  })
})

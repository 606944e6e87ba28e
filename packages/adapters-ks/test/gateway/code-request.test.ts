import type { KsAppId } from '@ks-auth/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeRequest } from '../../src/gateway/code-request.ts'

const text = fc.string({ unit: 'grapheme' })

describe('the request for an exchange', () => {
  it('is the POST of a form to code2session', () => {
    expect(codeRequest('ks-test' as KsAppId, 'secret', 'CODE')).toEqual({
      method: 'POST',
      path: '/oauth2/mp/code2session',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: 'js_code=CODE&app_id=ks-test&app_secret=secret',
    })
  })

  it('carries any code unchanged, and no parameter more', () => {
    fc.assert(
      fc.property(text, text, (code, secret) => {
        const { body } = codeRequest('ks-test' as KsAppId, secret, code)
        expect([...new URLSearchParams(body)]).toEqual([
          ['js_code', code],
          ['app_id', 'ks-test'],
          ['app_secret', secret],
        ])
      }),
    )
  })

  it('shows the secret nowhere but in the body', () => {
    const { body, ...rest } = codeRequest('ks-test' as KsAppId, 'canary', 'CODE')
    expect(body).toContain('canary')
    expect(JSON.stringify(rest)).not.toContain('canary')
  })
})

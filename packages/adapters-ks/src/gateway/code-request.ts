import type { KsAppId } from '@ks-auth/core'

export interface CodeRequest {
  readonly method: 'POST'
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: string
}

const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' }

/** The exchange as the platform documents it: the secret travels in the form, never in the URL. The code is well-formed. */
export const codeRequest = (appId: KsAppId, secret: string, code: string): CodeRequest => ({
  method: 'POST',
  path: '/oauth2/mp/code2session',
  headers,
  body: `js_code=${encodeURIComponent(code)}&app_id=${appId}&app_secret=${encodeURIComponent(secret)}`,
})

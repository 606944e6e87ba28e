import type { KsAppId } from '@ks-auth/core'

export interface CodeRequest {
  readonly method: 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' }

/** The exchange as the platform documents it: the secret travels in the form, never in the URL. */
export const codeRequest = (appId: KsAppId, secret: string, code: string): CodeRequest => ({
  method: 'POST',
  path: '/oauth2/mp/code2session',
  headers,
  body: new URLSearchParams({ js_code: code, app_id: appId, app_secret: secret }).toString(),
})

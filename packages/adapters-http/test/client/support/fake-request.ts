import type { KsRequest, KsResponse } from '@ks-auth/adapters-http/client'
import { apiError } from './api-error.ts'
import type { HostApp } from './host-app.ts'
import type { Phone } from './phone.ts'

/** ks.request over real HTTP. Devices know GET and POST; requests to anything else never leave them. */
export const fakeRequest = async (
  phone: Pick<Phone, 'calls' | 'online'>,
  hostApp: HostApp,
  { url, method, data, header }: KsRequest,
): Promise<KsResponse> => {
  if (!['GET', 'POST'].includes(method)) throw apiError('request:fail method is not supported')
  if (!phone.online) throw apiError('request:fail')
  const body = method === 'POST' ? JSON.stringify(structuredClone(data)) : null
  const response = await fetch(url, { method, headers: header, body }).catch((cause: unknown) => {
    throw apiError(`request:fail ${String(cause)}`)
  })
  const { status: statusCode } = response
  phone.calls.push(`${header['X-Hydrogen-Request-Method'] ?? method} ${nameOf(url)} ${statusCode}`)
  const answer = { statusCode, data: await response.json(), header: Object.fromEntries(response.headers) }
  if (response.ok || hostApp.refusals === 'success') return answer
  if (hostApp.refusals === 'fail with a status') throw apiError('request:fail', answer)
  throw apiError(`request:fail status code ${statusCode} ${response.statusText}`)
}

const nameOf = (url: string): string =>
  new URL(url).pathname.replace(/^\/hserve\/v[\d.]+\/(?:idp\/kuaishou\/)?/, '').replace(/\/(?:\d+\/)?$/, '')

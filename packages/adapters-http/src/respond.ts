import { errorBody } from './error-body.ts'
import { failureCode } from './failure-code.ts'
import { failureToHeaders, failureToStatus } from './failure-to-http.ts'
import type { HttpFailure } from './http-failure.ts'
import type { HttpResponse } from './http-response.ts'
import type { Answer } from './route.ts'
import type { Language } from './texts/language-of.ts'

/** Nothing here is for a cache, a browser's guess or a reader of versions. */
const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

const json = { 'content-type': 'application/json; charset=utf-8', ...always }

/** A page runs no script and loads nothing. */
const page = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  ...always,
}

export const respond = ({ status, body }: Answer): HttpResponse =>
  typeof body === 'string' ? { status, headers: page, body } : { status, headers: json, body: JSON.stringify(body) }

/** `notSignedIn`: the status of a route that does not answer 401. */
export const respondFailure = (failure: HttpFailure, language: Language, notSignedIn?: 403): HttpResponse => ({
  status: failureToStatus(failure._tag, notSignedIn),
  headers: { ...json, 'x-ks-auth-failure': failureCode(failure), ...failureToHeaders(failure, notSignedIn) },
  body: JSON.stringify(errorBody(failure, language)),
})

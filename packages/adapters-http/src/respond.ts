import { errorBody } from './error-body.ts'
import { failureToHeaders, failureToStatus } from './failure-to-http.ts'
import type { HttpFailure } from './http-failure.ts'
import type { HttpResponse } from './http-response.ts'
import type { Answer } from './route.ts'
import type { Language } from './texts/language-of.ts'

/** Nothing here is for a cache, a browser's guess or a reader of versions. */
const always = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
}

export const respond = ({ status, body }: Answer): HttpResponse => ({
  status,
  headers: always,
  body: JSON.stringify(body),
})

/** `notSignedIn`: the status of a route that does not answer 401. */
export const respondFailure = (failure: HttpFailure, language: Language, notSignedIn?: 403): HttpResponse => {
  const body = JSON.stringify(errorBody(failure, language))
  if (failure._tag === 'NotSignedIn' && notSignedIn !== undefined) return { status: notSignedIn, headers: always, body }
  return { status: failureToStatus(failure), headers: { ...always, ...failureToHeaders(failure) }, body }
}

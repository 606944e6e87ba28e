import type { Caller, KsAuth } from '@ks-auth/core'
import type { Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type * as t from 'io-ts'
import type { HttpFailure } from './http-failure.ts'
import type { HttpRequest } from './http-request.ts'
import type { Probes } from './probes.ts'
import type { BodyFailure } from './read-body.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export type FailureTag = HttpFailure['_tag']

/** The failures that have these tags. */
export type FailureOf<Tag extends FailureTag> = Extract<HttpFailure, { readonly _tag: Tag }>

/** How a route answers when all is well. */
export interface Success {
  readonly status: 200 | 201
  /** A page where it is a text. */
  readonly body: t.Mixed
}

export interface Answer {
  readonly status: number
  /** JSON, or the text of a page. */
  readonly body: object | string
}

/** What a route is without its work: enough to find it and to describe it. */
export interface Endpoint {
  readonly method: Method
  /** With at most one variable segment, `:id`. */
  readonly path: string
  /** What it does, in a few words. */
  readonly summary: string
  /** null: it never does. */
  readonly success: Success | null
  /** What it can answer instead, beside what every route of its kind can. */
  readonly fails: readonly FailureTag[]
}

/** What the rest of a request says, once its route is known. */
export interface Call<Body> {
  readonly caller: Caller
  /** The segment that stands for `:id` in the path, or ''. */
  readonly id: string
  readonly body: Body
  readonly probes: Probes
}

/** An endpoint for the clients that the deployment knows. */
export interface ClientRoute extends Endpoint {
  readonly open: false
  readonly body: t.Mixed
  /** The status for somebody who is not signed in, where it is not 401. */
  readonly notSignedIn?: 403
  readonly answer: (ksAuth: KsAuth) => (call: Call<Either<BodyFailure, object>>) => TaskEither<HttpFailure, Answer>
}

/** An endpoint for anybody, whatever the body. */
export interface OpenRoute extends Endpoint {
  readonly open: true
  readonly notSignedIn?: never
  readonly answer: (request: HttpRequest) => TaskEither<HttpFailure, Answer>
}

/** One endpoint, as a value. */
export type Route = ClientRoute | OpenRoute

import type { Caller, KsAuth } from '@ks-auth/core'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { HttpFailure } from './http-failure.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export interface Answer {
  readonly status: 200 | 201
  readonly body: object
}

/** What the rest of a request says, once its route is known. */
export interface Call {
  readonly caller: Caller
  /** The segment that stands for `:id` in the path, or ''. */
  readonly id: string
  /** The JSON object that was sent; an empty one where nothing was. */
  readonly body: object
}

interface Place {
  readonly method: Method
  /** With at most one variable segment, `:id`. */
  readonly path: string
}

/** An endpoint for the clients that the deployment knows. */
export interface ClientRoute extends Place {
  readonly open?: never
  /** The status for somebody who is not signed in, where it is not 401. */
  readonly notSignedIn?: 403
  readonly answer: (ksAuth: KsAuth) => (call: Call) => TaskEither<HttpFailure, Answer>
}

/** An endpoint for anybody. */
export interface OpenRoute extends Place {
  readonly open: true
  readonly notSignedIn?: never
  readonly answer: TaskEither<HttpFailure, Answer>
}

/** One endpoint of the wire protocol, as a value. */
export type Route = ClientRoute | OpenRoute

import type { KsResponse } from './ks-runtime.ts'

/** A request to the server. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly data?: object
}

/** Resolves with the server's answer whatever its status; rejects with HError 600 or 601 when none came. */
export type Send = (call: Call) => Promise<KsResponse>

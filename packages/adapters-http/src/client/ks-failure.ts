import { membersOf } from './members-of.ts'
import { readStatus } from './read-status.ts'

/** What a call of the runtime failed with, as far as hosts tell. */
export interface KsFailure {
  readonly text: string
  /** The HTTP status of a failed request, where it can be told. */
  readonly status: number | undefined
  /** The body of the server's answer, where the host passes it on. */
  readonly data: unknown
}

export const readKsFailure = (failure: unknown): KsFailure => {
  const members = membersOf(typeof failure === 'string' ? { errMsg: failure } : failure)
  const { errMsg, msg, message, statusCode, data = {} } = members
  const told = errMsg ?? msg ?? message
  const text = typeof told === 'string' ? told : ''
  return { text, data, status: readStatus(statusCode) ?? statusIn(text) }
}

/** What our server, Node itself and proxies answer with, and 402, which the documents name. */
const statuses = /(?:^|[^\d.-])(4(?:0[0-58]|1[357]|29|31)|50[0-4])(?![\d.]|\s*ms)/

/** An address may have such a number in it, and -500 or 500 ms are none. */
const statusIn = (text: string): number | undefined => {
  const [, told] = statuses.exec(text.replace(/\w+:\/\/\S+/g, ' ')) ?? []
  return told === undefined ? undefined : Number(told)
}

import { randomUUID } from 'node:crypto'

/** Answers with the headers that the server sends. */
export const send = (reply, status, body) =>
  reply
    .code(status)
    .headers({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-request-id': randomUUID(),
    })
    .send(JSON.stringify(body))

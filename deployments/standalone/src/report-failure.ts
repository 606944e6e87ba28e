import type { HandlerOptions } from '@ks-auth/adapters-http'

/** One line for every answer that is the server's own fault. No header, body or query is in it, so no secret. */
export const reportFailure: NonNullable<HandlerOptions['report']> = (failure, { method, path }) => {
  if (!('cause' in failure) && failure._tag !== 'KsMisconfigured') return
  const cause = 'cause' in failure && failure.cause instanceof Error ? failure.cause.message : undefined
  console.error(JSON.stringify({ level: 'error', failure: failure._tag, method, path: path.slice(0, 200), cause }))
}

import { isIP } from 'node:net'
import * as O from 'fp-ts/lib/Option.js'

/** An origin and nothing more. The app secret is sent there: in the clear only to this machine. */
export const parseKsOrigin = (text: string): O.Option<string> => {
  if (!URL.canParse(text)) return O.none
  const { protocol, hostname, origin, href } = new URL(text)
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
  return isSafe && href === `${origin}/` ? O.some(origin) : O.none
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'))

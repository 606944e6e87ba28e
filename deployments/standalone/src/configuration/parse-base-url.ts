import * as O from 'fp-ts/lib/Option.js'

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost'])

/** An origin and nothing more. The app secret is sent there: in the clear only on this machine. */
export const parseBaseUrl = (text: string): O.Option<string> => {
  if (!URL.canParse(text)) return O.none
  const url = new URL(text)
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && loopback.has(url.hostname))
  const bare =
    url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === ''
  return safe && bare ? O.some(url.origin) : O.none
}

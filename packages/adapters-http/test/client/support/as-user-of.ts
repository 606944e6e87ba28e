import type { Phone } from './phone.ts'
import type { Standalone } from './start-standalone.ts'

/** A request with the session of a phone that the client on it does not know of. */
export const asUserOf = async (
  { origin, clientId }: Standalone,
  { storage }: Phone,
  method: 'POST' | 'DELETE',
  path: string,
): Promise<void> => {
  const token = String(storage.get('ifx_baas_auth_token'))
  const headers = { 'X-Hydrogen-Client-ID': clientId, authorization: `Hydrogen-r1 ${token}` }
  const { ok, status } = await fetch(`${origin}${path}`, { method, headers })
  if (!ok) throw new Error(`${method} ${path} answers ${status}`)
}

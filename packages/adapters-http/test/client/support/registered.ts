import type { CurrentUser } from '@ks-auth/adapters-http/client'
import { type Opened, type OpenOptions, open } from './open.ts'
import type { Standalone } from './start-standalone.ts'

/** A mini program whose user has just registered, with the password `ifanrx123`. */
export const registered = async (
  server: Standalone,
  options: OpenOptions = {},
): Promise<Opened & { readonly user: CurrentUser }> => {
  const opened = open(server, options)
  const { phone, auth } = opened
  return { ...opened, user: await auth.register({ username: `user${phone.number}`, password: 'ifanrx123' }) }
}

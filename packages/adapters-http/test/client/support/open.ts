import type { BaaSOptions } from '@ks-auth/adapters-http/client'
import type { HostApp } from './host-app.ts'
import { install, type Outcome } from './install.ts'
import { makePhone } from './make-phone.ts'
import { type MiniProgram, openMiniProgram } from './mini-program.ts'
import type { Phone } from './phone.ts'
import type { Standalone } from './start-standalone.ts'

export interface Opened {
  readonly phone: Phone
  readonly auth: Phone['ks']['BaaS']['auth']
  readonly program: MiniProgram
  readonly outcomes: readonly Outcome[]
}

export interface OpenOptions extends Partial<BaaSOptions> {
  readonly hostApp?: HostApp
  readonly openid?: string
}

/** A mini program with the client, opened by somebody on a device of his own. */
export const open = (server: Standalone, { hostApp, openid, ...options }: OpenOptions = {}): Opened => {
  const phone = makePhone(server, { hostApp, openid })
  const outcomes = install(phone, server, options)
  return { phone, outcomes, auth: phone.ks.BaaS.auth, program: openMiniProgram(phone) }
}

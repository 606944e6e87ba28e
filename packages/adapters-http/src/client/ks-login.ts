import { callKs } from './call-ks.ts'
import type { Device } from './device.ts'
import { explainSilence } from './explain-silence.ts'
import { isRefusal } from './is-refusal.ts'

/** The host may ask the person to log in to Kuaishou first, which takes a while. */
const patience = 120_000

/** A code for one login. Voids the session_key of the code before it. */
export const ksLogin = async (device: Device): Promise<string> => {
  const login = await callKs<{ readonly code: string }>((callbacks) => device.ks.login(callbacks), patience)
  if (login._tag === 'Answered') return login.result.code
  throw isRefusal(login.failure) ? device.error(603) : await explainSilence(device, login.failure)
}

import { callKs } from './call-ks.ts'
import type { Device } from './device.ts'
import { explainSilence } from './explain-silence.ts'
import { isRefusal } from './is-refusal.ts'
import type { Members } from './members-of.ts'

/** The host may ask the person to log in to Kuaishou first, which takes a while. */
const patience = 120_000

/** A code for one login. Voids the session_key of the code before it. */
export const ksLogin = async (device: Device): Promise<string> => {
  const login = await callKs((callbacks) => device.ks.login(callbacks), patience, readCode)
  if (login._tag === 'Answered') return login.result
  throw isRefusal(login.failure) ? device.error(603) : await explainSilence(device, login.failure)
}

const readCode = ({ code }: Members): string | undefined => (typeof code === 'string' && code !== '' ? code : undefined)

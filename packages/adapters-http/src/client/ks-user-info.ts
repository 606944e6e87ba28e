import { callKs } from './call-ks.ts'
import type { Device } from './device.ts'
import { explainSilence } from './explain-silence.ts'
import { isRefusal } from './is-refusal.ts'
import type { KsUserInfo } from './ks-runtime.ts'
import type { Members } from './members-of.ts'

/** The host asks a person who has not agreed yet. */
const patience = 120_000

/**
 * The profile under the session_key of the latest code; null for a refusal. The data in a button's event may be under an
 * older key, so events are taken as a sign of approval only.
 */
export const ksUserInfo = async (device: Device): Promise<KsUserInfo | null> => {
  const told = await callKs(
    (callbacks) => device.ks.getUserInfo({ withCredentials: true, ...callbacks }),
    patience,
    readUserInfo,
  )
  if (told._tag === 'Answered') return told.result
  if (isRefusal(told.failure)) return null
  throw await explainSilence(device, told.failure)
}

const readUserInfo = ({ rawData, signature, encryptedData, iv }: Members): KsUserInfo | undefined =>
  typeof rawData === 'string' &&
  typeof signature === 'string' &&
  typeof encryptedData === 'string' &&
  typeof iv === 'string'
    ? { rawData, signature, encryptedData, iv }
    : undefined

import { callKs } from './call-ks.ts'
import type { Device } from './device.ts'
import { explainSilence } from './explain-silence.ts'
import { isRefusal } from './is-refusal.ts'
import type { KsUserInfo } from './ks-runtime.ts'

/** The host asks a person who has not agreed yet. */
const patience = 120_000

/**
 * The profile under the session_key of the latest code; null for a refusal. The data in a button's event may be under an
 * older key, so events are taken as a sign of approval only.
 */
export const ksUserInfo = async (device: Device): Promise<KsUserInfo | null> => {
  const told = await callKs<KsUserInfo>(
    (callbacks) => device.ks.getUserInfo({ withCredentials: true, ...callbacks }),
    patience,
  )
  if (told._tag === 'Failed') {
    if (isRefusal(told.failure)) return null
    throw await explainSilence(device, told.failure)
  }
  const { rawData, signature, encryptedData, iv } = told.result
  return { rawData, signature, encryptedData, iv }
}

import { callKs } from './call-ks.ts'
import type { Device } from './device.ts'
import type { HError } from './h-error.ts'
import type { KsFailure } from './ks-failure.ts'

const patience = 3000

/**
 * 600 where the device knows that it is offline, else 601 with the words of the host: a domain that nobody allowed looks
 * like a timeout otherwise.
 */
export const explainSilence = async (
  { ks, error }: Pick<Device, 'ks' | 'error'>,
  { text }: KsFailure,
): Promise<HError> => {
  const network = await callKs(
    (callbacks) => ks.getNetworkType(callbacks),
    patience,
    (told) => told['networkType'],
  )
  if (network._tag === 'Answered' && network.result === 'none') return error(600)
  const plain = error(601)
  return text === '' ? plain : error(601, `${plain.message} (${text})`)
}

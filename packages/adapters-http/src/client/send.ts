import type { Send } from './call.ts'
import { callKs } from './call-ks.ts'
import type { Device } from './device.ts'
import { explainSilence } from './explain-silence.ts'
import type { KsResponse } from './ks-runtime.ts'
import type { Members } from './members-of.ts'
import { readStatus } from './read-status.ts'

const patience = 30_000

/** Hosts differ on a status outside 2xx: some call `success` with it, others `fail`, and some tell it in words only. */
export const makeSend =
  (device: Omit<Device, 'send'>): Send =>
  async ({ method, path, data = {} }) => {
    const { ks, settings, session } = device
    const { host, clientId, env, language } = settings()
    const stored = session.read()
    const header: Record<string, string> = {
      'Content-Type': 'application/json',
      'Accept-Language': language,
      'X-Hydrogen-Client-ID': clientId,
      'X-Hydrogen-Client-Platform': 'KUAISHOU',
    }
    if (env !== '') header['X-Hydrogen-Env-ID'] = env
    if (stored !== null) header['Authorization'] = `Hydrogen-r1 ${stored.token}`
    if (method === 'PUT') header['X-Hydrogen-Request-Method'] = method
    const sent = method === 'GET' ? { method } : { method: 'POST' as const, data }
    const outcome = await callKs(
      (callbacks) => ks.request({ url: host + path, header, dataType: 'json', ...sent, ...callbacks }),
      patience,
      readResponse,
    )
    if (outcome._tag === 'Answered') return outcome.result
    const { status, data: body } = outcome.failure
    if (status === undefined) throw await explainSilence(device, outcome.failure)
    return { statusCode: status, data: body, header: {} }
  }

const readResponse = ({ statusCode, data, header }: Members): KsResponse | undefined => {
  const status = readStatus(statusCode)
  return status === undefined ? undefined : { statusCode: status, data, header }
}

import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { request } from 'undici'
import type { CodeOrder } from './control/code-order.ts'
import { IssuedCodeCodec } from './control/issued-code.ts'
import type { PhoneOrder } from './control/phone-order.ts'
import type { ProfileOrder } from './control/profile-order.ts'
import { type SealedPhone, SealedPhoneCodec } from './control/sealed-phone.ts'
import { type SealedProfile, SealedProfileCodec } from './control/sealed-profile.ts'
import { SeenExchangesCodec } from './control/seen-exchanges.ts'
import type { FaultOrder } from './faults/fault-order.ts'
import type { SeenExchange } from './http/seen-exchange.ts'

/** The control API of a simulator, in types. Every call rejects with an Error when the simulator says no. */
export interface SimulatorClient {
  readonly issueCode: (openid: string, order?: Omit<CodeOrder, 'openid'>) => Promise<string>
  readonly sealProfile: (openid: string, order?: Omit<ProfileOrder, 'openid'>) => Promise<SealedProfile>
  readonly sealPhone: (openid: string, order: Omit<PhoneOrder, 'openid'>) => Promise<SealedPhone>
  readonly addFault: (order: FaultOrder) => Promise<void>
  readonly clearFaults: () => Promise<void>
  readonly advanceClock: (milliseconds: number) => Promise<void>
  readonly seenExchanges: () => Promise<readonly SeenExchange[]>
}

export const makeSimulatorClient = (origin: string): SimulatorClient => {
  const call = async <A>(codec: t.Type<A, unknown>, method: Method, path: string, order?: unknown): Promise<A> => {
    const { statusCode, body } = await request(`${origin}/simulator/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: order === undefined ? null : JSON.stringify(order),
    })
    const reply = codec.decode(await body.json())
    if (statusCode !== 200 || E.isLeft(reply))
      throw new Error(`the simulator answers ${statusCode} to ${method} ${path}`)
    return reply.right
  }

  return {
    issueCode: async (openid, order) => (await call(IssuedCodeCodec, 'POST', 'codes', { ...order, openid })).code,
    sealProfile: (openid, order) => call(SealedProfileCodec, 'POST', 'profiles', { ...order, openid }),
    sealPhone: (openid, order) => call(SealedPhoneCodec, 'POST', 'phones', { ...order, openid }),
    addFault: async (order) => void (await call(t.UnknownRecord, 'POST', 'faults', order)),
    clearFaults: async () => void (await call(t.UnknownRecord, 'DELETE', 'faults')),
    advanceClock: async (advance) => void (await call(t.UnknownRecord, 'POST', 'clock', { advance })),
    seenExchanges: async () => (await call(SeenExchangesCodec, 'GET', 'exchanges')).exchanges,
  }
}

type Method = 'GET' | 'POST' | 'DELETE'

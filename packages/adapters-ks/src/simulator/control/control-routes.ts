import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { FaultOrderCodec } from '../faults/fault-order.ts'
import type { FaultRules } from '../faults/fault-rules.ts'
import { type Answer, jsonAnswer } from '../http/answer.ts'
import type { SeenExchange } from '../http/seen-exchange.ts'
import type { Person, Platform } from '../platform/platform.ts'
import { sealPayload } from '../platform/seal-payload.ts'
import { signRawData } from '../platform/sign-raw-data.ts'
import { ClockOrderCodec } from './clock-order.ts'
import { CodeOrderCodec } from './code-order.ts'
import { PhoneOrderCodec } from './phone-order.ts'
import { ProfileOrderCodec, type SimulatedProfile } from './profile-order.ts'

interface ControlOptions {
  readonly platform: Platform
  readonly apps: ReadonlyMap<string, string>
  readonly faults: FaultRules
  readonly seen: readonly SeenExchange[]
}

export type ControlRoute = (body: unknown) => Answer

/** What the world around the platform does: people, their devices, and accidents. A session_key is never in an answer. */
export const makeControlRoutes = ({
  platform,
  apps,
  faults,
  seen,
}: ControlOptions): ReadonlyMap<string, ControlRoute> => {
  const [firstApp = ''] = apps.keys()

  const withKey = (
    { openid, appId = firstApp }: { readonly openid: string; readonly appId?: string | undefined },
    seal: (person: Person, key: NonNullable<ReturnType<Platform['keyOf']>>) => unknown,
  ): Answer => {
    const person = { appId, openid }
    const key = platform.keyOf(person)
    if (key === undefined) return jsonAnswer(409, { error: 'no login of this person within 24 hours' })
    return jsonAnswer(200, seal(person, key))
  }

  return new Map<string, ControlRoute>([
    [
      'POST /simulator/codes',
      reading(CodeOrderCodec, ({ openid, appId = firstApp, keepKey = false, fault }) => {
        if (!apps.has(appId)) return jsonAnswer(400, { error: 'unknown appId' })
        const code = platform.logIn({ appId, openid }, keepKey)
        if (fault !== undefined) faults.bind(code, fault)
        return jsonAnswer(200, { code })
      }),
    ],
    [
      'POST /simulator/profiles',
      reading(ProfileOrderCodec, (order) =>
        withKey(order, ({ openid }, key) => {
          const { gender, nickName, avatarUrl } = { ...defaultProfile, ...order.profile }
          const userInfo = { nickName, avatarUrl }
          const rawData = JSON.stringify(userInfo)
          const plain = { gender, avatarUrl, nickName, openId: openid }
          const sealed = sealPayload(plain, key, platform.random)
          return { userInfo, rawData, signature: signRawData(rawData, key), ...sealed }
        }),
      ),
    ],
    [
      'POST /simulator/phones',
      reading(PhoneOrderCodec, (order) =>
        withKey(order, (_, key) => {
          const { countryCode = '86', phoneNumber } = order
          return sealPayload({ countryCode, phoneNumber }, key, platform.random)
        }),
      ),
    ],
    [
      'POST /simulator/faults',
      reading(FaultOrderCodec, (order) => {
        faults.add(order)
        return jsonAnswer(200, {})
      }),
    ],
    [
      'DELETE /simulator/faults',
      () => {
        faults.clear()
        return jsonAnswer(200, {})
      },
    ],
    [
      'POST /simulator/clock',
      reading(ClockOrderCodec, ({ advance }) => {
        platform.advance(advance)
        return jsonAnswer(200, {})
      }),
    ],
    ['GET /simulator/exchanges', () => jsonAnswer(200, { exchanges: seen })],
  ])
}

const defaultProfile: Required<SimulatedProfile> = {
  nickName: '快手用户',
  avatarUrl: 'https://example.com/avatar.png',
  gender: '0',
}

const reading =
  <A>(codec: t.Type<A, unknown>, answer: (order: A) => Answer): ControlRoute =>
  (body) => {
    const order = codec.decode(body)
    return E.isLeft(order) ? jsonAnswer(400, { error: `expected ${codec.name}` }) : answer(order.right)
  }

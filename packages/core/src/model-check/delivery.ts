import fc from 'fast-check'
import type { SignedPayload } from '../inputs.ts'
import type { SessionKey } from '../model/ks-key.ts'
import type { Profile } from '../model/profile.ts'
import type { SealedPayload } from '../model/sealed-payload.ts'
import type { Real } from './real.ts'

/** How the data of an event arrives: as it should, under a key of before, damaged, of the wrong form, or not at all. */
export type Delivery = 'whole' | 'outdated' | 'damaged' | 'malformed' | 'denied'

export const anyDelivery: fc.Arbitrary<Delivery> = fc.oneof(
  { weight: 6, arbitrary: fc.constant('whole' as const) },
  { weight: 1, arbitrary: fc.constant('outdated' as const) },
  { weight: 1, arbitrary: fc.constant('damaged' as const) },
  { weight: 1, arbitrary: fc.constant('malformed' as const) },
  { weight: 1, arbitrary: fc.constant('denied' as const) },
)

interface Keys {
  readonly now: SessionKey
  readonly before: SessionKey
}

const seal = ({ device }: Real, plain: string, keys: Keys, delivery: Delivery): SealedPayload => {
  const payload = device.encrypt(plain, delivery === 'outdated' ? keys.before : keys.now)
  return delivery === 'damaged' ? { ...payload, encryptedData: payload.encryptedData.slice(1) } : payload
}

export const phoneData = (real: Real, phoneNumber: string, keys: Keys, delivery: Delivery): SealedPayload | null => {
  const phone = delivery === 'malformed' ? { phoneNumber } : { countryCode: '86', phoneNumber }
  return delivery === 'denied' ? null : seal(real, JSON.stringify(phone), keys, delivery)
}

export const profileData = (
  real: Real,
  openId: string,
  { nickname: nickName, avatar: avatarUrl, ...rest }: Profile,
  keys: Keys,
  delivery: Delivery,
): SignedPayload | null => {
  if (delivery === 'denied') return null
  const told = { nickName, avatarUrl, ...rest }
  const rawData = JSON.stringify(told)
  const signature = real.device.sign(rawData, delivery === 'outdated' ? keys.before : keys.now)
  const plain = JSON.stringify(delivery === 'malformed' ? told : { ...told, openId })
  return { ...seal(real, plain, keys, delivery), rawData, signature }
}

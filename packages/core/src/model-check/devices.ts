import type { SessionKey } from '../model/ks-key.ts'

export interface DeviceKeys {
  readonly now: SessionKey
  /** The key before the last renewal. */
  readonly before: SessionKey
}

/** The session_keys of people's devices. A ks.login() renews one or leaves it: the platform does either. */
export interface Devices {
  readonly login: (person: number, renews: boolean) => DeviceKeys
  readonly keys: (person: number) => DeviceKeys
}

const base64Of16Bytes = (person: number, renewals: number): SessionKey =>
  `${person}A${String(renewals + 1).padStart(6, '0')}${'A'.repeat(14)}==` as SessionKey

export const makeDevices = (): Devices => {
  const renewals = new Map<number, number>()
  const keys = (person: number): DeviceKeys => {
    const times = renewals.get(person) ?? 0
    return { now: base64Of16Bytes(person, times), before: base64Of16Bytes(person, times - 1) }
  }

  return {
    keys,
    login: (person, renews) => {
      if (renews) renewals.set(person, (renewals.get(person) ?? 0) + 1)
      return keys(person)
    },
  }
}

import type { KsRuntime } from './ks-runtime.ts'

type Value = string | number

export interface DeviceStorage {
  readonly get: (name: string) => unknown
  /** In this order. A value that cannot be stored leaves none under its name, and what follows it is not stored either. */
  readonly write: (...values: readonly (readonly [name: string, value: Value])[]) => void
}

/**
 * The storage of a device may be full or out of order, and nobody says whether it throws for a key that is missing. What
 * it does not take is known until the mini program ends.
 */
export const makeDeviceStorage = (ks: KsRuntime): DeviceStorage => {
  const prefix = 'ifx_baas_'
  const written = new Map<string, Value>()
  let isStored = true

  return {
    get: (name) => {
      try {
        return isStored ? ks.getStorageSync(prefix + name) : written.get(name)
      } catch {
        return written.get(name)
      }
    },
    write: (...values) => {
      isStored = true
      for (const [name, value] of values) {
        written.set(name, value)
        if (!isStored || isDone(() => ks.setStorageSync(prefix + name, value))) continue
        isStored = false
        isDone(() => ks.removeStorageSync(prefix + name))
      }
    },
  }
}

const isDone = (run: () => void): boolean => {
  try {
    run()
    return true
  } catch {
    return false
  }
}

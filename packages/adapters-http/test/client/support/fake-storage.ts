import type { KsRuntime } from '@ks-auth/adapters-http/client'

type Storage = Pick<KsRuntime, 'getStorageSync' | 'setStorageSync' | 'removeStorageSync'>

/** Storage of a device: plain JSON goes in, a copy comes out, and '' for what is not there. */
export const fakeStorage = (held: Map<string, unknown>): Storage => ({
  getStorageSync: (key) => structuredClone(held.get(key) ?? ''),
  // structuredClone throws for a function and for a Proxy, as devices do.
  setStorageSync: (key, data) => void held.set(key, structuredClone(data)),
  removeStorageSync: (key) => void held.delete(key),
})

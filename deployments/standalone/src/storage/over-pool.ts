import type { SqlStorage } from '@ks-auth/adapters-sql'
import { thenEnd } from './then-end.ts'

interface Pool {
  readonly end: () => Promise<void>
}

interface Opening<P> {
  readonly storage: SqlStorage
  /** A pool whose statements may take as long as they take. */
  readonly openUnhurried: () => P
  readonly over: (pool: P) => SqlStorage
}

/** A store over a pool that is its own: it ends with the store. */
export const overPool = <P extends Pool>(pool: P, { storage, openUnhurried, over }: Opening<P>): SqlStorage => ({
  ...storage,
  // It waits for other nodes and builds indexes of whole tables: no request, so nothing hurries it.
  migrate: () => thenEnd(openUnhurried(), (unhurried) => over(unhurried).migrate()),
  close: async () => {
    await storage.close()
    await pool.end()
  },
})

import type { SqlStorage } from '@ks-auth/adapters-sql'
import * as E from 'fp-ts/lib/Either.js'

/** Brings the schema up to date, and rejects where nothing may be written: no login would come to an end. */
export const prepare = async ({ migrate, ping }: SqlStorage): Promise<void> => {
  await migrate()
  const pinged = await ping()
  if (E.isLeft(pinged)) throw pinged.left.cause
}

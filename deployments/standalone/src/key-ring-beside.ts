import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type KeyRing, newKeyRing, parseKeyRing } from '@ks-auth/adapters-ks/crypto'
import * as O from 'fp-ts/lib/Option.js'
import type { SqliteDatabase } from './configuration/database.ts'

/**
 * The key ring of a server that has only a simulator to protect: made once, kept beside the database for its owner alone.
 * It appears whole or not at all, and of two servers starting at once both read the same.
 */
export const keyRingBeside = ({ path: database }: SqliteDatabase): KeyRing => {
  if (database === ':memory:') return ringIn(newKeyRing(), database)
  const path = `${database}.seal-keys`
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, newKeyRing(), { mode: 0o600 })
  try {
    linkSync(draft, path)
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause
  } finally {
    rmSync(draft)
  }
  return ringIn(readFileSync(path, 'utf8').trim(), path)
}

const ringIn = (text: string, path: string): KeyRing => {
  const ring = parseKeyRing(text)
  if (O.isNone(ring)) throw new Error(`${path} is not a key ring`)
  return ring.value
}

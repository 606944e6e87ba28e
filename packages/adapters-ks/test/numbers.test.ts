import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { fullSize } from './full-size.ts'

/** What a bench says, and how it ends: with 1 when it does not keep what was promised. */
const bench = async (name: string, ...sizes: readonly number[]): Promise<readonly [unknown, string]> => {
  const script = fileURLToPath(new URL(`../bench/${name}.mjs`, import.meta.url))
  const child = spawn(process.execPath, ['--expose-gc', script, ...sizes.map(String)])
  const [said, complained, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return [status, said + complained]
}

// Whatever else runs here takes its share of the machine, so each of them may try again.
const patience = { retry: 3, timeout: 120_000 }

it('an exchange costs less than 15 % over a bare request', patience, async () => {
  expect(await bench('gateway-overhead', fullSize(3, 9), fullSize(2000, 8000))).toEqual([0, expect.any(String)])
})

it('a phone is opened in less than 30 µs', patience, async () => {
  expect(await bench('open-phone', fullSize(10_000, 100_000))).toEqual([0, expect.any(String)])
})

it('a thousand callers of a slow platform leave the memory flat', patience, async () => {
  expect(await bench('slow-flood', fullSize(3, 30), fullSize(300, 3000))).toEqual([0, expect.any(String)])
})

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { fullSize } from './full-size.ts'

/** A bench ends with 1 when it does not keep what was promised. */
const bench = (name: string, ...sizes: readonly number[]): readonly [number | null, string] => {
  const script = fileURLToPath(new URL(`../bench/${name}.mjs`, import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', script, ...sizes.map(String)])
  return [status, `${stdout}${stderr}`]
}

// Whatever else runs here takes its share of the machine, so each of them may try again.
const patience = { retry: 3, timeout: 120_000 }

it('an exchange costs less than 15 % over a bare request', patience, () => {
  expect(bench('gateway-overhead', fullSize(5, 9), fullSize(2000, 8000))).toEqual([0, expect.any(String)])
})

it('a phone is opened in less than 30 µs', patience, () => {
  expect(bench('open-phone', fullSize(10_000, 100_000))).toEqual([0, expect.any(String)])
})

it('a thousand callers of a slow platform leave the memory flat', patience, () => {
  expect(bench('slow-flood', fullSize(3, 30), fullSize(300, 3000))).toEqual([0, expect.any(String)])
})

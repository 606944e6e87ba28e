import { newKeyRing } from '@ks-auth/adapters-ks/crypto'
import { expect, it } from 'vitest'
import { askAt } from './support/ask.ts'
import { everyFlow } from './support/every-flow.ts'
import type { Step } from './support/flows/scene.ts'
import { lentDatabases } from './support/lent-databases.ts'
import { running } from './support/running.ts'

const databases = await lentDatabases(1)

const onDatabase = async (url: string): Promise<readonly Step[]> => {
  const { origin, people } = await running({ environment: { DATABASE_URL: url, SEAL_KEYS: newKeyRing() } })
  return everyFlow(askAt(origin), people)
}

const times = new Set(['created_at', 'updated_at', 'opened_at', 'expires_at', 'time', 'expires_in'])

/** The same with what is drawn by chance or from a clock named by the order in which it appears. */
const comparable = (steps: readonly Step[]): readonly unknown[] => {
  const names = new Map<unknown, string>()
  const nameOf = (drawn: unknown): string => {
    const name = names.get(drawn) ?? `drawn ${names.size}`
    names.set(drawn, name)
    return name
  }
  const isDrawn = (value: unknown): boolean =>
    (typeof value === 'number' && value > 1e9) || (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value))
  const text = JSON.stringify(steps, (key, value: unknown) => {
    if (times.has(key)) return 'a time'
    return isDrawn(value) ? nameOf(value) : value
  })
  return JSON.parse(text)
}

it(`every flow over the wire is answered as promised, and alike on ${Object.keys(databases).join(', ')}`, async () => {
  const runs = await Promise.all(Object.values(databases).map(([url = '']) => onDatabase(url)))
  for (const steps of runs) expect(steps.filter(({ promised, status }) => promised !== status)).toEqual([])
  const [first = [], ...others] = runs.map(comparable)
  for (const other of others) expect(other).toEqual(first)
  expect(first.length).toBeGreaterThan(70)
})

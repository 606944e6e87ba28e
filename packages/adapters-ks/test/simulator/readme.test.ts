import { readFileSync } from 'node:fs'
import type { Fault } from '@ks-auth/adapters-ks/simulator'
import { request } from 'undici'
import { describe, expect, it } from 'vitest'
import { makeControlRoutes } from '../../src/simulator/control/control-routes.ts'
import { makeFaultRules } from '../../src/simulator/faults/fault-rules.ts'
import { makeRandomBytes } from '../../src/simulator/platform/make-random-bytes.ts'
import { makePlatform } from '../../src/simulator/platform/platform.ts'
import { startPlatform } from '../support/start-platform.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

/** What stands in the first column of the tables, where it looks like this. */
const rows = (pattern: RegExp): readonly string[] =>
  [...readme.matchAll(new RegExp(`^\\| \`(${pattern.source})\` \\|`, 'gm'))].map(([, text = '']) => text)

const everyKind: Readonly<Record<Fault['kind'], true>> = {
  status: true,
  result: true,
  reply: true,
  malformed: true,
  outage: true,
  latency: true,
  silence: true,
  reset: true,
  truncated: true,
  oversized: true,
  drip: true,
}

describe('the README of the simulator', () => {
  it('tells every call of the control API, and no other', () => {
    const platform = makePlatform(makeRandomBytes(), Date.now)
    const routes = makeControlRoutes({ platform, apps: new Map(), faults: makeFaultRules(), seen: [] })
    expect(new Set(rows(/[A-Z]+ \/simulator\/\w+/))).toEqual(new Set(routes.keys()))
  })

  it('tells every fault as it can be sent, for one code and as a rule', async () => {
    const { origin } = await startPlatform()
    const faults = rows(/\{"kind":.*\}/).map((text) => text.replace('…', '1'))
    expect(new Set(faults.map((text) => JSON.parse(text).kind))).toEqual(new Set(Object.keys(everyKind)))
    for (const fault of faults) {
      const bodies = { codes: `{"openid":"o-ann","fault":${fault}}`, faults: `{"times":1,"fault":${fault}}` }
      for (const [path, body] of Object.entries(bodies))
        expect((await request(`${origin}/simulator/${path}`, { method: 'POST', body })).statusCode).toBe(200)
    }
  })
})

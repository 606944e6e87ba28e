import { readFileSync } from 'node:fs'
import { failureCodes } from '@ks-auth/core'
import { describe, expect, it } from 'vitest'
import { bounds } from '../src/bounds.ts'
import { makeMetrics } from '../src/observability/make-metrics.ts'

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
const page = read('docs/operations.md')

const missing = (names: readonly string[]): readonly string[] => names.filter((name) => !page.includes(`\`${name}\``))

describe('docs/operations.md', () => {
  it('names every metric of ours', async () => {
    const types = (await makeMetrics().page()).matchAll(/^# TYPE (ks_auth\w+)/gm)
    const names = [...types].map(([, name = '']) => name)
    expect(names.length).toBeGreaterThan(1)
    expect(missing(names)).toEqual([])
  })

  it('names every audit event', () => {
    const names = [...read('packages/core/src/model/auth-event.ts').matchAll(/_tag: '(\w+)'/g)].map(
      ([, tag = '']) => tag,
    )
    expect(names.length).toBeGreaterThan(5)
    expect(missing(names)).toEqual([])
  })

  it('names every message of the log', () => {
    const sources = ['log-answers', 'log-causes', 'log-unkept-house'].map((file) =>
      read(`deployments/standalone/src/observability/${file}.ts`),
    )
    const names = [...sources.join('').matchAll(/log\.\w+\(\{.*\}, '([^']+)'\)/g)].map(([, message = '']) => message)
    expect(names).toHaveLength(4)
    expect(missing(names)).toEqual([])
  })

  it('tells the bounds that hold', () => {
    const told = (milliseconds: number): string => `${milliseconds / 1000} s`
    const { databaseConnectionMs, statementMs, databaseQueueLength } = bounds
    for (const sentence of [
      `| a request, headers and body | ${told(bounds.requestMs)} |`,
      `| an idle connection | ${told(bounds.idleConnectionMs)} |`,
      `| ${told(databaseConnectionMs)}, ${told(statementMs)}; ${databaseQueueLength} requests wait |`,
      `After ${told(bounds.drainMs)} what is still under way is cut`,
      `does not let go within ${told(bounds.stopMs)}`,
    ])
      expect(page).toContain(sentence)
    expect(bounds.stopMs).toBeGreaterThan(bounds.drainMs)
  })

  it('names failures that there are', () => {
    const [, alarms = ''] = page.split('Worth an alarm')
    const codes: ReadonlySet<string> = new Set(Object.values(failureCodes))
    const named = [...alarms.matchAll(/"(\w+)"/g)].map(([, code = '']) => code)
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter((code) => !codes.has(code))).toEqual([])
  })
})

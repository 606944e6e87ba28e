import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plantWorkspace } from './support/plant-workspace.ts'
import { repository } from './support/repository.ts'
import { runNode } from './support/run-node.ts'

const linesOf = (count: number): string => '// a line\n'.repeat(count)

const functionOf = (lines: number): string => `export const decide = (): void => {\n${linesOf(lines - 2)}}\n`

describe('the size check', async () => {
  const root = plantWorkspace({
    'packages/core/src/model/full.ts': linesOf(150),
    'packages/core/src/model/overfull.ts': linesOf(151),
    'deployments/standalone/src/overfull.ts': linesOf(151),
    'packages/core/test/full.test.ts': linesOf(150),
    'packages/core/test/overfull.test.ts': linesOf(151),
    'packages/core/bench/overfull.mjs': linesOf(151),
    'tools/overfull.mjs': linesOf(151),
    'overfull.config.ts': linesOf(151),
    'docs/long.md': linesOf(151),
    'packages/core/src/decide/full.ts': functionOf(30),
    'packages/core/src/decide/overfull.ts': functionOf(31),
    'packages/core/src/flow/overfull.ts': functionOf(31),
  })
  const { status, output } = await runNode(root, [join(repository, 'tools/checks/sizes.mjs')])

  it('refuses code of 151 lines wherever it is and a decision of 31, and nothing smaller or other', () => {
    expect(output.trimEnd().split('\n').slice(0, -1).sort()).toEqual([
      'deployments/standalone/src/overfull.ts: 151 lines, 150 are allowed',
      'overfull.config.ts: 151 lines, 150 are allowed',
      'packages/core/bench/overfull.mjs: 151 lines, 150 are allowed',
      'packages/core/src/decide/overfull.ts:1: a function of 31 lines, 30 are allowed in decide/',
      'packages/core/src/model/overfull.ts: 151 lines, 150 are allowed',
      'packages/core/test/overfull.test.ts: 151 lines, 150 are allowed',
      'tools/overfull.mjs: 151 lines, 150 are allowed',
    ])
    expect(status).toBe(1)
  })

  it('tells the median of what is shipped', () => {
    expect(output).toMatch(/^\d+ files, longest 151 lines; 16 of them shipped, median \d+$/m)
  })
})

import { describe, expect, it } from 'vitest'
import { plantWorkspace } from './support/plant-workspace.ts'
import { runNode } from './support/run-node.ts'

const steps = [
  'types',
  'types, TypeScript 6',
  'format',
  'lint and purity',
  'dependency direction',
  'unused code',
  'sizes',
  'hygiene',
]

const marker = ['TO', 'DO'].join('')

const spoiled = `import { readFileSync } from "node:fs"
export const now: string = Date.now()
// ${marker}: read the clock${'\n'.repeat(150)}export const read = readFileSync
`

describe('npm run check', () => {
  const rotten = plantWorkspace({ 'packages/core/src/model/spoiled.ts': spoiled })

  it('fails in every step over one thoroughly bad file, and ends with their names', async () => {
    const { status, output } = await runNode(rotten, ['tools/check.mjs'])
    const [before, ...complaints] = output.split(/^FAILED (?=.* s {2}$)/m)
    expect(before).toBe('')
    expect(complaints.map((complaint) => /^.*?(?= {2})/.exec(complaint)?.[0])).toEqual(steps)
    for (const complaint of complaints) expect(complaint).toContain('spoiled.ts')
    expect(output.trimEnd().split('\n').at(-1)).toBe(`check failed: ${steps.join(', ')}`)
    expect(status).toBe(1)
  }, 120_000)
})

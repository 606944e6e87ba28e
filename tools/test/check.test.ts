import { describe, it } from 'vitest'
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

describe.concurrent('npm run check', () => {
  const sound = plantWorkspace()
  const rotten = plantWorkspace({ 'packages/core/src/model/spoiled.ts': spoiled })

  it('passes a sound workspace, step by step', async ({ expect }) => {
    const { status, output } = await runNode(sound, ['tools/check.mjs'])
    expect(output.match(/^(?:ok|FAILED) +.*?(?= {2})/gm)).toEqual(steps.map((step) => `ok     ${step}`))
    expect(status).toBe(0)
  })

  it('fails in every step over one thoroughly bad file, and ends with their names', async ({ expect }) => {
    const { status, output } = await runNode(rotten, ['tools/check.mjs'])
    expect(output.trimEnd().split('\n').at(-1)).toBe(`check failed: ${steps.join(', ')}`)
    expect(status).toBe(1)
  })
})

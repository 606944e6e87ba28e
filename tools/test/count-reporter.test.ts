import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plantWorkspace } from './support/plant-workspace.ts'
import { repository } from './support/repository.ts'
import { runNode } from './support/run-node.ts'

const suite = `import { beforeAll, describe, expect, it } from 'vitest'

it('passes', () => expect(1).toBe(1))
it('fails', () => expect(1).toBe(2))
describe('with a broken hook', () => {
  beforeAll(() => Promise.reject(new Error('broken')))
  it('never runs', () => expect(1).toBe(1))
})
`

describe('the count reporter', async () => {
  const root = plantWorkspace({ 'test/suite.test.ts': suite, 'test/broken.test.ts': "import './nothing.ts'\n" })
  const vitest = join(repository, 'node_modules/vitest/vitest.mjs')
  const reporter = join(repository, 'tools/reporters/count-reporter.ts')
  const { status, output } = await runNode(root, [vitest, 'run', '--root', root, '--reporter', reporter])

  it('counts a failed test, a broken hook and a file that does not load', () => {
    expect(output.trimEnd().split('\n').at(-1)).toBe('1 passed, 3 failed')
    expect(status).toBe(1)
  })

  it('tells loudly what did not run', () => {
    expect(output).toMatch(/^1 SKIPPED$/m)
  })
})

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plantWorkspace } from './support/plant-workspace.ts'
import { repository } from './support/repository.ts'
import { runNode } from './support/run-node.ts'

// Put together here, so that this file is clean itself.
const path = (...parts: readonly string[]): string => ['', ...parts].join('/')
const dotted = (...parts: readonly string[]): string => parts.join('.')

const planted = [
  { finding: 'path of a machine', file: 'docs/a.md', text: `see ${path('root', 'notes')}` },
  { finding: 'path of a machine', file: 'docs/b.md', text: `see ${path('home', 'ann', 'notes')}` },
  { finding: 'path of a machine', file: 'docs/c.md', text: ['C:', 'Users', 'ann'].join('\\') },
  {
    finding: 'address of a package registry',
    file: '.npmrc',
    text: `registry=https://${dotted('registry', 'example', 'org')}`,
  },
  { finding: 'download address in the lockfile', file: 'pnpm-lock.yaml', text: 'resolution: {tarball: x.tgz}' },
  {
    finding: 'focused, skipped or unwritten test',
    file: 'packages/core/test/a.test.ts',
    text: `${dotted('it', 'only')}()`,
  },
  {
    finding: 'focused, skipped or unwritten test',
    file: 'packages/core/test/b.test.ts',
    text: `${dotted('describe', 'skip')}()`,
  },
  {
    finding: 'focused, skipped or unwritten test',
    file: 'packages/core/test/c.test.ts',
    text: `${dotted('test', 'todo')}()`,
  },
  {
    finding: 'focused, skipped or unwritten test',
    file: 'packages/core/test/d.test.ts',
    text: `${dotted('it', 'concurrent', 'only')}()`,
  },
  { finding: 'unfinished work', file: 'docs/d.md', text: `${['TO', 'DO'].join('')}: more` },
  { finding: 'unfinished work', file: 'packages/core/src/a.ts', text: `// ${['FIX', 'ME'].join('')}` },
  { finding: 'silenced checker', file: 'packages/core/test/e.test.ts', text: ['// @ts', 'ignore'].join('-') },
  { finding: 'silenced checker', file: 'packages/core/src/b.ts', text: ['// oxlint', 'disable-next-line'].join('-') },
  { finding: 'silenced checker', file: 'packages/core/src/c.ts', text: ['// @ts-expect', 'error'].join('-') },
]

const innocent = {
  'docs/e.md': 'PUT /hserve/v2.0/home/root/ and https://localhost/home/ann',
  'packages/core/test/f.test.ts': `${['// @ts-expect', 'error'].join('-')} the type is the test\n${dotted('list', 'skip')}(1)\n`,
}

describe('the hygiene check', async () => {
  const root = plantWorkspace({
    ...innocent,
    ...Object.fromEntries(planted.map(({ file, text }) => [file, `${text}\n`])),
  })
  const { status, output } = await runNode(root, [join(repository, 'tools/checks/hygiene.mjs')])
  const findings = output.trimEnd().split('\n').slice(0, -1)

  it.each(planted)('finds a $finding in $file', ({ finding, file }) => {
    expect(findings).toContain(`${file}:1: ${finding}`)
    expect(status).toBe(1)
  })

  it('finds nothing else', () => {
    expect(findings.map((line) => line.replace(/:1: .*/, '')).sort()).toEqual(planted.map(({ file }) => file).sort())
  })
})

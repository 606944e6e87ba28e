import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repository } from './support/repository.ts'
import { runNode } from './support/run-node.ts'

interface Manifest {
  readonly name: string
  readonly exports: Readonly<Record<string, unknown>>
}

const entries = readdirSync(join(repository, 'packages')).flatMap((folder) => {
  const { name, exports } = JSON.parse(
    readFileSync(join(repository, 'packages', folder, 'package.json'), 'utf8'),
  ) as Manifest
  return Object.keys(exports).map((subpath) => ({ folder, entry: join(name, subpath) }))
})

// The tests run on sources. What is published is the build, which must load without any of their conditions and tools.
describe('the build loads under plain Node:', () => {
  it.concurrent.each(entries)('$entry', async ({ folder, entry }) => {
    const { output } = await runNode(join(repository, 'packages', folder), [
      '--input-type=module',
      '--eval',
      `console.log(import.meta.resolve('${entry}'), Object.keys(await import('${entry}')).length > 0)`,
    ])
    expect(output).toMatch(/\/dist\/[\w/-]+\.js true\n$/)
  })
})

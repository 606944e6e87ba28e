import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repository } from './support/repository.ts'
import { runNode } from './support/run-node.ts'

interface Manifest {
  readonly name: string
  readonly exports: Readonly<Record<string, unknown>>
}

const packages = readdirSync(join(repository, 'packages')).map((folder) => {
  const path = join(repository, 'packages', folder)
  const { name, exports } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as Manifest
  return { name, path, entries: Object.keys(exports).map((subpath) => join(name, subpath)) }
})

const load = `for (const entry of process.argv.slice(1))
  console.log(entry, import.meta.resolve(entry), await import(entry).then(({ ...all }) => Object.keys(all).length > 0, String))`

// The tests run on sources. What is published is the build, which must load without any of their conditions and tools.
describe('every entry of the build loads under plain Node:', () => {
  it.concurrent.each(packages)('$name', async ({ path, entries }) => {
    const { output } = await runNode(path, ['--input-type=module', '--eval', load, ...entries])
    const loaded = output.trimEnd().split('\n')
    expect(loaded).toHaveLength(entries.length)
    for (const line of loaded) expect(line).toMatch(/\/dist\/[\w/-]+\.js true$/)
  })
})

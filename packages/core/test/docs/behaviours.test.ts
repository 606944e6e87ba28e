import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = new URL('../../../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

const folders: readonly (readonly [short: string, folder: string])[] = [
  ['client/', 'packages/adapters-http/test/client/'],
  ['server/', 'deployments/standalone/test/'],
  ['', 'packages/core/test/flow/'],
]

const pathOf = (short: string): string => {
  const [prefix, folder] = folders.find(([start]) => short.startsWith(start)) ?? ['', '']
  return `${folder}${short.slice(prefix.length)}`
}

const page = read('docs/behaviours.md')
const rows = page.split('\n').filter((line) => /^\| (?!---)/.test(line) && !line.endsWith('proven by |'))

describe('docs/behaviours.md', () => {
  it('has a row for each statement of the documents', () => {
    expect(rows.length).toBeGreaterThan(80)
  })

  for (const row of rows) {
    const [, file = '', title = ''] = /`([^`]+\.test\.ts)` › (.+) \|$/.exec(row) ?? []
    it(`names a test that exists: ${file} › ${title}`, () => {
      const path = pathOf(file)
      expect(existsSync(fileURLToPath(new URL(path, root)))).toBe(true)
      expect(title).not.toBe('')
      const source = read(path).replaceAll(/\(\s+/g, '(')
      expect(["'", '"', '`'].some((quote) => source.includes(`(${quote}${title}${quote},`))).toBe(true)
    })
  }

  it.each([
    ['decisions', /`((?:decide|flow|model)\/[a-z-]+\.ts)`/g, 'packages/core/src/'],
    ['parts of the wire', /`((?:(?:routes|wire)\/)?[a-z-]+(?<!\.test)\.ts)`/g, 'packages/adapters-http/src/'],
  ])('names %s that exist', (_, names, folder) => {
    const paths = [...page.matchAll(names)].map(([, path = '']) => path)
    expect(paths.length).toBeGreaterThan(5)
    expect(paths.filter((path) => !existsSync(fileURLToPath(new URL(folder + path, root))))).toEqual([])
  })
})

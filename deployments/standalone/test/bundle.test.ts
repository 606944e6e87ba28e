import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const folder = fileURLToPath(new URL('../dist/bundle/', import.meta.url))
const files = readdirSync(folder).filter((name) => name.endsWith('.js'))

/** What a file asks for when it is loaded, and what it may ask for later. */
const importsOf = (file: string): readonly string[] =>
  [
    ...readFileSync(`${folder}${file}`, 'utf8').matchAll(
      /^import (?:[^"\n]+ from )?"([^"]+)";$|(?:\bimport|__require)\("([^"]+)"\)/gm,
    ),
  ].map(([, loaded, later]) => loaded ?? later ?? '')

describe('the bundle of the server', () => {
  it('starts a server and a migration', () => {
    expect(files).toEqual(expect.arrayContaining(['main.js', 'migrate.js']))
  })

  it('is of ASCII alone, which takes half the memory', () => {
    for (const file of files) expect(readFileSync(`${folder}${file}`, 'utf8')).not.toMatch(/[^\0-\x7f]/)
  })

  it('needs Node, its own files and the two libraries of native code, and nothing else', () => {
    // mysql2 colours what it prints for debugging where this is installed.
    const optional = new Set(['cardinal'])
    const elsewhere = files
      .flatMap(importsOf)
      .filter(
        (name) =>
          !name.startsWith('node:') &&
          !isBuiltin(name) &&
          !optional.has(name) &&
          !files.includes(name.replace(/^\.\//, '')),
      )
    expect(new Set(elsewhere)).toEqual(new Set(['@node-rs/argon2', '@photostructure/sqlite']))
  })
})

// What must never be committed, whatever the file.
import { readFileSync } from 'node:fs'
import { filesBelow } from './files-below.mjs'
import { verdict } from './verdict.mjs'

const code = /\.[cm]?[jt]sx?$/
const shipped = /^(?:packages|deployments)\/[^/]+\/src\//
const lockfile = /^pnpm-lock\.yaml$/
const anywhere = /^/

const rules = [
  ['path of a machine', anywhere, /(?<![\w.-])\/(?:root|home|work|tmp|Users)\/\w|\b[A-Z]:\\\\?\w/],
  ['address of a package registry', anywhere, /\bregistry\.[\w.-]+\.(?:cn|com|io|net|org)\b|npmmirro[r]|yarnpk[g]/],
  ['download address in the lockfile', lockfile, /\btarball:|resolution:.*https?:/],
  ['focused, skipped or unwritten test', code, /\b(?:it|test|describe|suite|bench)(?:\.\w+)*\.(?:only|skip|todo)\b/],
  ['unfinished work', anywhere, /\b(?:TO[D]O|FI[X]ME|XX[X])\b/],
  ['silenced checker', code, /@ts-(?:ignore|nocheck)|\b(?:es|ox)lint-disabl[e]|biome-ignor[e]/],
  ['silenced checker', shipped, /@ts-expect-erro[r]/],
]

const findings = (path) => {
  const applicable = rules.filter(([, where]) => where.test(path))
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.flatMap((line, index) =>
    applicable.filter(([, , what]) => what.test(line)).map(([name]) => `${path}:${index + 1}: ${name}`),
  )
}

const files = filesBelow('.')
verdict(files.flatMap(findings), `${files.length} files`)

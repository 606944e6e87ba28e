import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plantWorkspace } from './support/plant-workspace.ts'
import { repository } from './support/repository.ts'
import { runNode } from './support/run-node.ts'

const impure = [
  'new Date()',
  'Date.now()',
  'Math.random()',
  "Math['random']()",
  'setTimeout(() => 0, 1)',
  'console.log(1)',
  'process.pid',
  'globalThis.name',
  'performance.now()',
  "fetch('https://localhost')",
  'new Intl.DateTimeFormat()',
]

const careless: readonly (readonly [rule: string, code: string])[] = [
  ['typescript(no-explicit-any)', 'export const a = (x: any): number => (x === 1 ? 1 : 2)'],
  ['typescript(no-unsafe-assignment)', "export const a: number = JSON.parse('1')"],
  ['typescript(no-floating-promises)', 'export const a = (): void => {\n  Promise.resolve(1)\n}'],
  ['typescript(no-misused-promises)', 'export const a = (x: Promise<boolean>): number => (x ? 1 : 2)'],
  ['typescript(no-non-null-assertion)', 'export const a = (x: number | null): number => x!'],
  [
    'typescript(switch-exhaustiveness-check)',
    "export const a = (x: 'p' | 'q'): void => {\n  switch (x) {\n    case 'p':\n      a('q')\n  }\n}",
  ],
  ['typescript(strict-boolean-expressions)', 'export const a = (x: string): number => (x ? 1 : 2)'],
  ['eslint(no-unused-vars)', 'const a = 1'],
  ['eslint(no-console)', 'console.log(1)'],
  ['eslint(eqeqeq)', 'export const a = (x: number | null): boolean => x == null'],
  [
    'eslint(no-restricted-imports)',
    "import * as E from 'fp-ts/Either'\n\nexport const a: boolean = E.isLeft(E.right(1))",
  ],
  [
    'eslint(no-restricted-imports)',
    "import * as E from 'fp-ts/es6/Either'\n\nexport const a: boolean = E.isLeft(E.right(1))",
  ],
  [
    'eslint(no-restricted-imports)',
    "import { either } from 'fp-ts'\n\nexport const a: boolean = either.isLeft(either.right(1))",
  ],
  ['eslint(no-restricted-imports)', "import { string } from 'io-ts/Codec'\n\nexport const a: unknown = string"],
  ['import(no-default-export)', 'export default 1'],
]

interface Finding {
  readonly code: string
  readonly filename: string
}

const lint = async (planted: Readonly<Record<string, string>>): Promise<readonly Finding[]> => {
  const { output } = await runNode(plantWorkspace(planted), [
    join(repository, 'node_modules/oxlint/bin/oxlint'),
    '-f',
    'json',
  ])
  return (JSON.parse(output) as { readonly diagnostics: readonly Finding[] }).diagnostics
}

describe('the linter', async () => {
  const inCore = impure.map(
    (code, index) => [`packages/core/src/model/impure-${index}.ts`, `export const a: unknown = ${code}\n`] as const,
  )
  const inAdapter = careless.map(
    ([, code], index) => [`packages/adapters-sql/src/careless-${index}.ts`, `${code}\n`] as const,
  )
  const findings = await lint(Object.fromEntries([...inCore, ...inAdapter]))

  const rulesFor = (path: string) => findings.filter(({ filename }) => filename === path).map(({ code }) => code)

  it.each(impure)('keeps the core from %s', (code) => {
    expect(rulesFor(`packages/core/src/model/impure-${impure.indexOf(code)}.ts`)).toContainEqual(
      expect.stringMatching(/^eslint\(no-restricted-(?:globals|properties)\)$/),
    )
  })

  it.each(careless.map(([rule, code], index) => ({ rule, code, index })))('$rule: catches $code', ({ rule, index }) => {
    expect(rulesFor(`packages/adapters-sql/src/careless-${index}.ts`)).toContain(rule)
  })

  it('finds nothing in a sound workspace, where an adapter may read the clock', () => {
    expect(findings.filter(({ filename }) => !/impure|careless/.test(filename))).toEqual([])
  })
})

import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const folder = fileURLToPath(new URL('..', import.meta.url))

/** What a mini program finds around its scripts. */
const surroundings = `
import type { BaaS, KsRuntime } from '@ks-auth/adapters-http/client'
declare global {
  const ks: KsRuntime & { BaaS: BaaS }
  const data: { readonly detail: object }
  const console: { log(...values: readonly unknown[]): void }
  function App(app: object): void
  function Page(page: object & ThisType<any>): void
  function require(path: string): unknown
}`

const options: ts.CompilerOptions = {
  allowJs: true,
  checkJs: true,
  strict: true,
  noImplicitAny: false,
  noEmit: true,
  target: ts.ScriptTarget.ES2017,
  lib: ['lib.es2017.d.ts'],
  types: [],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  customConditions: ['ks-auth-source'],
  allowImportingTsExtensions: true,
  skipLibCheck: true,
}

/** What the compiler has to say about scripts of a mini program, each a module of its own. */
export const complaintsAbout = (scripts: ReadonlyMap<string, string>): readonly string[] => {
  const files = new Map([
    [`${folder}surroundings.d.ts`, surroundings],
    [`${folder}ks-baas.js`, ''],
  ])
  for (const [words, text] of scripts) {
    const [kind = '', name = ''] = words.split(' ')
    files.set(`${folder}${name.replace(/\W/g, '-')}.${kind}`, `${text}\nexport {}\n`)
  }
  return complaints(files, options)
}

/** What the compiler has to say about names in a source of the client. */
export const hostComplaints = (names: readonly string[]): readonly string[] => {
  const config = fileURLToPath(new URL('../../../src/client/tsconfig.json', import.meta.url))
  const parsed = ts.getParsedCommandLineOfConfigFile(
    config,
    { noEmit: true, composite: false, incremental: false },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  )
  const planted = config.replace('tsconfig.json', 'planted.ts')
  return complaints(
    new Map([[planted, `export const found: unknown[] = [${names.join(', ')}]`]]),
    parsed?.options ?? {},
  )
}

const complaints = (files: ReadonlyMap<string, string>, given: ts.CompilerOptions): readonly string[] => {
  const disk = ts.createCompilerHost(given)
  const program = ts.createProgram([...files.keys()], given, {
    ...disk,
    fileExists: (path) => files.has(path) || disk.fileExists(path),
    readFile: (path) => files.get(path) ?? disk.readFile(path),
    getSourceFile: (path, language, ...rest) => {
      const text = files.get(path)
      return text === undefined
        ? disk.getSourceFile(path, language, ...rest)
        : ts.createSourceFile(path, text, language)
    },
  })
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

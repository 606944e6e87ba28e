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
  const files = new Map([[`${folder}surroundings.d.ts`, surroundings]])
  for (const [words, text] of scripts) {
    const [kind = '', name = ''] = words.split(' ')
    files.set(`${folder}${name.replace(/\W/g, '-')}.${kind}`, `${text}\nexport {}\n`)
  }
  const disk = ts.createCompilerHost(options)
  const program = ts.createProgram([...files.keys()], options, {
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
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`)
}

import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { expect, it } from 'vitest'

const core = fileURLToPath(new URL('../src/index.ts', import.meta.url))

interface Bundle {
  readonly code: string
  /** What is left to be imported from elsewhere. */
  readonly imports: readonly string[]
}

/** Everything that a worker loads of these sources, dependencies included. */
const bundled = async (source: string): Promise<Bundle> => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'source',
        resolveId: (id) => (id === 'source' ? id : null),
        load: (id) => (id === 'source' ? source : null),
      },
    ],
    resolve: { conditions: ['ks-auth-source', 'worker', 'module', 'default'] },
    ssr: { target: 'webworker', noExternal: true },
    build: {
      ssr: true,
      write: false,
      minify: false,
      rolldownOptions: { input: 'source', preserveEntrySignatures: 'strict' },
    },
  })
  if (!('output' in built)) throw new Error('nothing was built')
  const chunks = built.output.filter((part) => part.type === 'chunk')
  return {
    code: chunks.map(({ code }) => code).join('\n'),
    imports: chunks.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports]),
  }
}

it('the core bundled for a worker asks nothing of Node', async () => {
  const { code, imports } = await bundled(`export * from ${JSON.stringify(core)}`)
  expect(code).toContain('makeKsAuthPromises')
  expect(imports).toEqual([])
  expect(code).not.toMatch(/["']node:|\brequire\(["']/)
})

it('a module of Node would be seen', async () => {
  const { imports } = await bundled(`export { createHash } from 'node:crypto'`)
  expect(imports).toEqual(['node:crypto'])
})

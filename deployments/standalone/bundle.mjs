// Makes a few files of the built server and the thousand modules that it loads, which starts in half the time.
// Does nothing while dist/bundle is newer than what it was made of.
import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '../..')
const at = (path) => join(here, 'dist', path)
const [whole, unfinished] = [at('bundle'), at('bundle-unfinished')]

const { dependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'))
const built = Object.keys(dependencies).filter((name) => name.startsWith('@ks-auth/'))
const inputs = [
  fileURLToPath(import.meta.url),
  join(root, 'pnpm-lock.yaml'),
  ...[here, ...built.map((name) => join(here, 'node_modules', name))].map((path) => join(path, 'tsconfig.tsbuildinfo')),
]
const changed = (path) => (existsSync(path) ? statSync(path).mtimeMs : Number.NEGATIVE_INFINITY)

// V8 keeps a source with one character beyond Latin-1 in two bytes a character: 3 MB of the memory at rest.
const escape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
const asAscii = {
  name: 'as-ascii',
  generateBundle: (_options, chunks) => {
    for (const chunk of Object.values(chunks)) chunk.code = chunk.code.replace(/[^\0-\x7f]/g, escape)
  },
}

/** Named as the runner of the tests asks for it, which begins with it. */
export const setup = async () => {
  if (Math.max(...inputs.map(changed)) < changed(join(whole, 'main.js'))) return
  const { build } = await import('vite')
  await build({
    configFile: false,
    logLevel: 'warn',
    root: here,
    plugins: [asAscii],
    // What brings native code finds it beside itself.
    ssr: { noExternal: true, external: ['@node-rs/argon2', '@photostructure/sqlite'] },
    build: {
      ssr: true,
      target: 'node20',
      minify: false,
      outDir: unfinished,
      emptyOutDir: true,
      rolldownOptions: {
        input: { main: at('main.js'), migrate: at('migrate.js') },
        output: { entryFileNames: '[name].js', chunkFileNames: 'part-[name].js' },
      },
    },
  })
  rmSync(whole, { recursive: true, force: true })
  renameSync(unfinished, whole)
}

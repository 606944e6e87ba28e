// Makes a few files of the built server and the thousand modules that it loads, which starts in half the time.
// Does nothing while dist/bundle is what was made of what is there.
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const at = (path) => join(here, 'dist', path)
const [whole, unfinished, outdated] = [at('bundle'), at('bundle-unfinished'), at('bundle-outdated')]
const record = 'made-of.json'

const { dependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'))
const built = Object.keys(dependencies).filter((name) => name.startsWith('@ks-auth/'))
const inputs = [
  fileURLToPath(import.meta.url),
  join(here, '../../pnpm-lock.yaml'),
  ...[here, ...built.map((name) => join(here, 'node_modules', name))].map((path) => join(path, 'tsconfig.tsbuildinfo')),
]

/** What the files of a bundle in this folder are, and when what they were made of changed. */
const stateOf = (folder) =>
  JSON.stringify([
    inputs.map((path) => statSync(path).mtimeMs),
    readdirSync(folder)
      .filter((name) => name !== record)
      .map((name) => [name, statSync(join(folder, name)).size]),
  ])

const isCurrent = () => {
  try {
    return readFileSync(join(whole, record), 'utf8') === stateOf(whole)
  } catch {
    return false
  }
}

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
  if (isCurrent()) return
  const { build } = await import('vite')
  for (const folder of [unfinished, outdated]) rmSync(folder, { recursive: true, force: true })
  await build({
    configFile: false,
    mode: 'production',
    publicDir: false,
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
  writeFileSync(join(unfinished, record), stateOf(unfinished))
  try {
    renameSync(whole, outdated)
  } catch {
    // There was none.
  }
  renameSync(unfinished, whole)
  rmSync(outdated, { recursive: true, force: true })
}

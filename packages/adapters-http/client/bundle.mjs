// Makes one file of the built client, to be put into a mini program: dist/ks-baas.js, or in the folder that is named.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const largest = 6 * 1024
const dist = fileURLToPath(new URL('../dist', import.meta.url))
const folder = resolve(process.argv[2] ?? dist)
const file = 'ks-baas.js'

await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    target: 'es2017',
    lib: { entry: join(dist, 'client/main.js'), formats: ['iife'], name: 'ksBaaS', fileName: () => file },
    outDir: folder,
    emptyOutDir: false,
  },
})

const size = gzipSync(readFileSync(join(folder, file)), { level: 9 }).length
console.log(`${file}: ${size} bytes gzip, ${largest} are allowed`)
if (size > largest) process.exitCode = 1

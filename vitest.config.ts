import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

// Packages see each other's sources, so that a test never runs against a stale build. Processes of the server run what was
// built; the setup bundles that again where it has changed.
const conditions = ['ks-auth-source', ...defaultServerConditions]

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['{packages,deployments}/*/test/**/*.test.ts', 'tools/test/**/*.test.ts'],
    globalSetup: './deployments/standalone/bundle.mjs',
    reporters: ['default', './tools/reporters/count-reporter.ts'],
    // Test files share no state, so they can share a process: starting one for each took longer than the tests themselves.
    isolate: false,
    // The runner leaves one core to itself by default: on two cores that is half of them.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})

import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

const conditions = ['ks-auth-source', ...defaultServerConditions]

/** The tests of the core that judge what is mutated; those that build or start something tell no more. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/core/test/{contracts,decide,flow,laws,model}/**/*.test.ts'],
    testTimeout: 30_000,
    // Each run starts a worker of its own; within one, no test of the core leaves anything behind.
    isolate: false,
  },
})

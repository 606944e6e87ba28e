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
    // Five times as fast. Each run has a worker of its own; a mutant that breaks loading counts, in Stryker, as not noticed.
    isolate: false,
  },
})

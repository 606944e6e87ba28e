import { output, subjects } from './subjects.mjs'

export default {
  mutate: subjects,
  testRunner: 'vitest',
  plugins: ['./tools/mutation/node_modules/@stryker-mutator/vitest-runner/dist/src/index.js'],
  vitest: { configFile: 'tools/mutation/vitest.config.ts', related: false },
  // The sandbox holds the core alone, below the node_modules of this folder.
  tempDirName: `${output}/sandbox`,
  symlinkNodeModules: false,
  ignorePatterns: [
    '**',
    '!packages/core/package.json',
    '!packages/core/{src,test}/**',
    '!tools/mutation/vitest.config.ts',
  ],
  coverageAnalysis: 'perTest',
  // A mutant that makes a loop endless is killed by the clock.
  timeoutMS: 10_000,
  reporters: ['clear-text', 'html'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: `${output}/mutation.html` },
  thresholds: { high: 95, low: 90, break: 90 },
}

import type { Reporter, TestModule } from 'vitest/node'

/**
 * Closes the output with the plain line `N passed, N failed` that continuous integration reads. A file that does not
 * load, a hook that throws and an unhandled error count as failures; skipped cases are told loudly on a line before.
 */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0, pending: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) counts[test.result().state]++
      for (const part of [module, ...module.children.allSuites()]) if (part.errors().length > 0) counts.failed++
    }
    const skipped = counts.skipped + counts.pending
    if (skipped > 0) console.log(`\n${skipped} SKIPPED`)
    console.log(`\n${counts.passed} passed, ${counts.failed} failed`)
  }
}

import type { Reporter, TestModule } from 'vitest/node'

/** Closes the output with the plain line `N passed, N failed` that continuous integration reads. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0, pending: 0 }
    for (const module of modules) {
      const tests = [...module.children.allTests()]
      for (const test of tests) counts[test.result().state]++
      if (tests.length === 0 && module.state() === 'failed') counts.failed++
    }
    const skipped = counts.skipped + counts.pending
    const rest = skipped === 0 ? '' : `, ${skipped} skipped`
    console.log(`\n${counts.passed} passed, ${counts.failed} failed${rest}`)
  }
}

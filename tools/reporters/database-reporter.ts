import type { Reporter, TestModule } from 'vitest/node'

const required = ['SQLite', 'PostgreSQL', 'MariaDB']
const named = ['PostgreSQL that is serializable by default', ...required]
const folders = new Map([
  ['sqlite', 'SQLite'],
  ['postgres', 'PostgreSQL'],
  ['mysql', 'MariaDB'],
])

type State = 'passed' | 'failed' | 'skipped'
type Counts = Record<State, number>

/**
 * Closes the output with a table of what was tested on which database: by the name in the titles of a test, else by the
 * folder that it is in. A run that has left out a database has failed.
 */
export default class DatabaseReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const table = new Map<string, Counts>()
    const count = (database: string, suite: string, state: State): void => {
      const row = `${database.padEnd(44)}${suite.padEnd(36)}`
      const counts = table.get(row) ?? { passed: 0, failed: 0, skipped: 0 }
      counts[state]++
      table.set(row, counts)
    }

    const tested = new Set<string>()
    for (const module of modules) {
      const suite = module.relativeModuleId.replace(/^.*\btest\//, '').replace(/\.test\.ts$/, '')
      const fallback = folders.get(suite.split('/')[0] ?? '') ?? 'no server'
      for (const part of [module, ...module.children.allSuites()])
        if (part.errors().length > 0) count(fallback, suite, 'failed')
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        const database = named.find((name) => test.fullName.includes(name)) ?? fallback
        if (state === 'passed') tested.add(database)
        count(database, suite, state === 'pending' ? 'skipped' : state)
      }
    }

    console.log(`\n${'database'.padEnd(44)}${'suite'.padEnd(36)}passed  failed  skipped`)
    for (const [row, { passed, failed, skipped }] of [...table].sort(([a], [b]) => a.localeCompare(b)))
      console.log(`${row}${String(passed).padStart(6)}${String(failed).padStart(8)}${String(skipped).padStart(9)}`)

    const missing = required.filter((database) => !tested.has(database))
    for (const database of missing) console.log(`NOT TESTED: ${database}`)
    if (missing.length > 0) process.exitCode = 1
  }
}

/**
 * One promise that every implementation of a port keeps. Data, so that any test runner can run it:
 * `for (const { name, check } of userRepoContract) it(name, async () => check(await freshRepo()))`.
 * Each case gets a subject of its own, empty and shared with nobody. A broken promise rejects.
 */
export interface ContractCase<Subject> {
  readonly name: string
  readonly check: (subject: Subject) => Promise<void>
}

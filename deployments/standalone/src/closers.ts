/** Lets go of something. */
export type Close = () => unknown

export interface Closers {
  /** Remembers how to let go of what was just opened. */
  readonly add: (close: Close) => void
  /** Lets go of everything, last opened first. What fails does not keep the rest; the first failure is thrown at the end. */
  readonly closeAll: () => Promise<void>
}

export const makeClosers = (): Closers => {
  const closers: Close[] = []
  return {
    add: (close) => {
      closers.push(close)
    },
    closeAll: async () => {
      const failures: unknown[] = []
      for (let close = closers.pop(); close !== undefined; close = closers.pop())
        try {
          await close()
        } catch (failure) {
          failures.push(failure)
        }
      if (failures.length > 0) throw failures[0]
    },
  }
}

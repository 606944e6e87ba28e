/** Runs `count` calls, as many at a time as `size` says. */
export const inBatches = async (count: number, size: number, run: (index: number) => Promise<void>): Promise<void> => {
  for (let start = 0; start < count; start += size) {
    const length = Math.min(size, count - start)
    await Promise.all(Array.from({ length }, (_, offset) => run(start + offset)))
  }
}

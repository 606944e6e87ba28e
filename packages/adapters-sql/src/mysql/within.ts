import type { DatabaseFailure } from '../run/database-failure.ts'

/** What was promised, if it comes in time; null is all the time there is. */
export const within = async <A>(
  milliseconds: number | null,
  promised: Promise<A>,
  tooLate: () => DatabaseFailure,
): Promise<A> => {
  if (milliseconds === null) return promised
  let timer: NodeJS.Timeout | undefined
  const missed = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(tooLate()), milliseconds)
  })
  try {
    return await Promise.race([promised, missed])
  } finally {
    clearTimeout(timer)
  }
}

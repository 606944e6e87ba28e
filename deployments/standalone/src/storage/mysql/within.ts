import { TooLate } from './too-late.ts'

const nothing = (): void => undefined

/** What was promised, if it comes in time; rejects with TooLate otherwise, and `late` has what comes after that. */
export const within = async <A>(
  milliseconds: number,
  promised: Promise<A>,
  late: (found: A) => void = nothing,
): Promise<A> => {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      promised.then(late, nothing)
      reject(new TooLate(milliseconds))
    }, milliseconds)
  })
  try {
    return await Promise.race([promised, tooLate])
  } finally {
    clearTimeout(timer)
  }
}

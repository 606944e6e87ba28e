import { TooLate } from './too-late.ts'

/** What was promised, if it comes in time; rejects with TooLate otherwise. */
export const within = async <A>(milliseconds: number, promised: Promise<A>): Promise<A> => {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLate(milliseconds)), milliseconds)
  })
  try {
    return await Promise.race([promised, tooLate])
  } finally {
    clearTimeout(timer)
  }
}

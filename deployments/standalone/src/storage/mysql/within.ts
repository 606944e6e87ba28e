import { TooLate } from './too-late.ts'

/** What was promised, if it comes in time; rejects with TooLate otherwise, and `late` has what comes after that. */
export const within = <A>(
  milliseconds: number,
  promised: Promise<A>,
  late: (found: A) => void = () => undefined,
): Promise<A> =>
  new Promise((resolve, reject) => {
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      reject(new TooLate(milliseconds))
    }, milliseconds)
    promised
      .finally(() => {
        clearTimeout(timer)
      })
      .then((found) => {
        if (isLate) late(found)
        else resolve(found)
      }, reject)
  })

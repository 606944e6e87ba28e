import * as t from 'io-ts'

const Failure = t.type({ message: t.string })
const Coded = t.type({ code: t.string })

/**
 * What the start cannot do without. When it cannot be had, the failure is one line that begins with the variable that
 * asked for it: some codes name another one than the usual.
 */
export const needing = async <A>(
  work: Promise<A>,
  variable: string,
  others: Readonly<Record<string, string>> = {},
): Promise<A> => {
  try {
    return await work
  } catch (cause) {
    const code = Coded.is(cause) ? cause.code : ''
    // An address with several numbers fails with all of their failures, and no message of its own.
    const reason = Failure.is(cause) && cause.message !== '' ? cause.message : code
    throw new Error(`${others[code] ?? variable}: ${reason.replaceAll(/\s+/g, ' ')}`, { cause })
  }
}

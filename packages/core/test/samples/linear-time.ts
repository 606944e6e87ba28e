import { expect } from 'vitest'

const size = 50 * 1024
const seeds = [
  ...Array.from('a1+@. "\\{[:\u0000\uD800\u0301\uFDFA\u0130😀'),
  ...'a@ @a a. .a a@a. \\" ": {" "a": http:// +86 0086'.split(' '),
]

const adversarial: readonly string[] = seeds.flatMap((seed) => {
  const run = seed.repeat(Math.ceil(size / seed.length))
  return [run, `${run}!`, `a@b${run}`, `+${run}`, `"${run}"`, `{"a":"${run}"}`, `https://${run}`]
})

/** Reads 50 KiB of whatever makes careless parsers slow, each text in less than 50 ms. */
export const expectLinearTime = (parse: (text: string) => unknown): void => {
  for (const text of adversarial) {
    const elapsed = Math.min(...[1, 2, 3].map(() => timeOf(() => parse(text))))
    expect(elapsed, `${text.slice(0, 12)}…`).toBeLessThan(50)
  }
}

const timeOf = (work: () => unknown): number => {
  const begin = performance.now()
  work()
  return performance.now() - begin
}

import { median } from '../../../bench/measure/median.mjs'

/** Logins a second, and the CPU of this process for one, when so many go on at a time. */
const round = async (run, { connections, logins }) => {
  let left = logins
  const [begin, before] = [performance.now(), process.cpuUsage()]
  const connection = async () => {
    while (left-- > 0) await run()
  }
  await Promise.all(Array.from({ length: connections }, connection))
  const { user, system } = process.cpuUsage(before)
  return { rate: (logins * 1000) / (performance.now() - begin), cpu: (user + system) / logins }
}

/** Runs all in turn, round after round, so that what else the machine does falls on all of them alike. */
export const compare = async (variants, { rounds, ...load }) => {
  const measured = variants.map((variant) => ({ ...variant, taken: [] }))
  for (const { run } of measured) await round(run, load)
  for (let n = 0; n < rounds; n++) for (const { run, taken } of measured) taken.push(await round(run, load))
  return measured.map(({ taken, ...variant }) => {
    const rates = taken.map(({ rate }) => rate)
    const cpu = median(taken.map((one) => one.cpu))
    return { ...variant, median: median(rates), min: Math.min(...rates), max: Math.max(...rates), cpu }
  })
}

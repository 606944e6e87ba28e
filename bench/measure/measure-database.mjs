import { makePerson } from '../load/make-person.mjs'
import { lineOf } from '../report/line-of.mjs'
import { compare } from './compare.mjs'
import { measureSlowSockets } from './measure-slow-sockets.mjs'
import { measureStart } from './measure-start.mjs'
import { startPair } from './start-pair.mjs'

const flows = ['silent login', 'first login', 'forced login', 'phone update', 'current user']

/** Everything that is promised, over one kind of database, a line each. `judge` is told of each promise and its fate. */
export const measureDatabase = async ({ name, makeDatabase }, plan, setting, judge) => {
  const { many, one, slow, starts, rest, promised, only } = plan
  console.log(`\n${name}`)
  const { start, memory } = await measureStart(makeDatabase, { ...setting, script: setting.scripts.ours, starts, rest })
  console.log(
    `from the start of the process to its first login ${start.toFixed(0)} ms; at rest ${memory.toFixed(1)} MB`,
  )
  judge(`${name}: start to first login under ${promised.start} ms`, start < promised.start)
  // Where the system does not tell, nothing is missed.
  judge(`${name}: at rest under ${promised.memory} MB`, !(memory >= promised.memory))

  const people = Array.from({ length: plan.people }, (_, n) => makePerson(n))
  const pair = await startPair(makeDatabase, { ...setting, people })
  try {
    console.log('floor and server answer alike, write the same rows and ask the platform as often')
    for (const flow of flows.filter((each) => only === undefined || each === only))
      for (const load of [many, one]) {
        const compared = await compare(pair, flow, load)
        console.log(lineOf(compared))
        // With one connection nothing is shared: what the layers cost by themselves is told, and promised is the rest.
        if (load === many) judge(`${name}: ${flow}`, compared.ratio >= promised.ratio)
      }
    const beside = await measureSlowSockets(pair.ours, slow)
    const [p50, p99] = [beside.p50, beside.p99].map((latency) => latency.toFixed(1))
    console.log(
      `beside ${beside.slow} slow sockets (${beside.cuts} cut): ${beside.answers} logins, p50 ${p50}, p99 ${p99} ms`,
    )
    judge(`${name}: p99 beside slow sockets under ${promised.slowP99} ms`, beside.p99 < promised.slowP99)
  } finally {
    await pair.close()
  }
}

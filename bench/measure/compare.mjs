import { measureRound } from './measure-round.mjs'
import { median } from './median.mjs'
import { quantile } from './quantile.mjs'

const summary = (rounds) => {
  const rates = rounds.map(({ rate }) => rate)
  const latencies = rounds.flatMap((round) => round.latencies)
  return {
    rate: median(rates),
    least: Math.min(...rates),
    most: Math.max(...rates),
    cpu: median(rounds.map(({ cpu }) => cpu)),
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
  }
}

/** Floor and server in turn, round for round, so that what else the machine does falls on both. */
export const compare = async (pair, name, { connections, seconds, rounds, warmup }) => {
  const sides = ['floor', 'ours'].map((side) => ({
    ...pair[side],
    flow: pair[side].flows.find((flow) => flow.name === name),
    rounds: [],
  }))
  for (const side of sides) await measureRound(side, side.flow, { connections, seconds: warmup })
  for (let round = 0; round < rounds; round++)
    for (const side of round % 2 === 0 ? sides : sides.toReversed())
      side.rounds.push(await measureRound(side, side.flow, { connections, seconds }))
  const [floor, ours] = sides.map((side) => summary(side.rounds))
  return { flow: name, connections, floor, ours, ratio: ours.rate / floor.rate, cpuRatio: floor.cpu / ours.cpu }
}

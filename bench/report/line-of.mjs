const whole = (value) => value.toFixed(0).padStart(5)
const time = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(1)).padStart(5)

const side = ({ rate, least, most, cpu, p50, p99 }) =>
  `${whole(rate)} (${whole(least)}-${whole(most)})/s ${whole(cpu)} us  p50 ${time(p50)} p99 ${time(p99)} ms`

/** A comparison on one line: answers a second with their range, processor time of an answer, latencies. */
export const lineOf = ({ flow, connections, floor, ours, ratio, cpuRatio }) =>
  `${flow.padEnd(13)} ${String(connections).padStart(3)}  floor ${side(floor)} | ours ${side(ours)} | ratio ${ratio.toFixed(2)}, by processor time ${cpuRatio.toFixed(2)}`

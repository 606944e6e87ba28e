import { connect } from './connect.mjs'
import { statusOf } from './status-of.mjs'

const loop = (connection, { next, expected, until, latencies }) =>
  new Promise((resolve, reject) => {
    let sent = 0
    const go = () => {
      const request = next()
      sent = performance.now()
      connection.send(request, answered, reject)
    }
    const answered = (answer) => {
      const now = performance.now()
      const status = statusOf(answer)
      if (status !== expected) {
        reject(new Error(`answered ${status} instead of ${expected}: ${answer.toString('utf8').split('\r\n\r\n')[1]}`))
        return
      }
      latencies.push(now - sent)
      if (now < until) go()
      else resolve()
    }
    go()
  })

/**
 * A closed loop on each connection for so many seconds: the next request leaves when the last is answered. `requests(i, n)`
 * makes the requests of connection `i` of `n`. Any other status than the expected one ends it all.
 */
export const runLoad = async ({ port, connections, seconds, requests, expected }) => {
  const opened = await Promise.all(Array.from({ length: connections }, () => connect(port)))
  const latencies = []
  const begin = performance.now()
  const until = begin + seconds * 1000
  try {
    await Promise.all(
      opened.map((connection, i) => loop(connection, { next: requests(i, connections), expected, until, latencies })),
    )
  } finally {
    for (const { close } of opened) close()
  }
  return { answers: latencies.length, seconds: (performance.now() - begin) / 1000, latencies }
}

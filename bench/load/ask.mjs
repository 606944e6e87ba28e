import { connect } from './connect.mjs'
import { statusOf } from './status-of.mjs'

const headersOf = (head) =>
  Object.fromEntries(
    head
      .split('\r\n')
      .slice(1)
      .filter((line) => line !== '')
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )

/** Sends requests one after the other over `connections` connections, and answers what came back, in their order. */
export const ask = async (port, requests, connections = 1) => {
  const answers = []
  const waiting = requests.entries()
  const work = async () => {
    const connection = await connect(port)
    for (const [index, request] of waiting) {
      const [answer, bodyAt] = await new Promise((resolve, reject) => {
        connection.send(request, (...got) => resolve(got), reject)
      })
      answers[index] = {
        status: statusOf(answer),
        headers: headersOf(answer.latin1Slice(0, bodyAt)),
        body: JSON.parse(answer.utf8Slice(bodyAt)),
      }
    }
    connection.close()
  }
  await Promise.all(Array.from({ length: connections }, work))
  return answers
}

import { connect } from 'node:net'
import { runLoad } from '../load/run-load.mjs'
import { quantile } from './quantile.mjs'

const slow = 500

/** Sends the head of a request for ever, a byte at a time, and comes back when it is cut. */
const dribble = (port, isOver) => {
  let socket = null
  let cuts = 0
  const open = () => {
    if (isOver()) return
    socket = connect({ port, host: '127.0.0.1' })
    socket.on('error', () => {})
    socket.on('close', () => {
      cuts++
      setTimeout(open, 10)
    })
    socket.on('connect', () =>
      socket.write('POST /hserve/v2.5/idp/kuaishou/silent-login/ HTTP/1.1\r\nHost: a\r\nX-A: '),
    )
  }
  open()
  const timer = setInterval(() => {
    if (socket.writable) socket.write('a')
  }, 500)
  return () => {
    clearInterval(timer)
    socket.destroy()
    return cuts
  }
}

/** The latencies of ordinary logins while 500 others send as slowly as they can. */
export const measureSlowSockets = async ({ server, flows }, { connections, seconds }) => {
  let isOver = false
  const stops = Array.from({ length: slow }, () => dribble(server.port, () => isOver))
  const flow = flows.find(({ name }) => name === 'silent login')
  const { answers, latencies } = await runLoad({ ...flow, port: server.port, connections, seconds })
  isOver = true
  const cuts = stops.map((stop) => stop()).reduce((a, b) => a + b, 0)
  return { slow, cuts, answers, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) }
}

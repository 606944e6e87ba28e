import { once } from 'node:events'
import { connect } from 'node:net'
import { Worker } from 'node:worker_threads'
import { onTestFinished } from 'vitest'

// Listens, tells its port and never accepts: with the backlog full, the kernel answers no further SYN.
const hole = `
  const { parentPort } = require('node:worker_threads')
  const server = require('node:net').createServer()
  server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
    parentPort.postMessage(server.address().port)
    setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0))
  })
`

/** An address where connections neither stand nor fail. */
export const startBlackHole = async (): Promise<string> => {
  const worker = new Worker(hole, { eval: true })
  const [port] = await once(worker, 'message')
  const fillers = Array.from({ length: 4 }, () => connect(port, '127.0.0.1').on('error', () => {}))
  onTestFinished(async () => {
    for (const filler of fillers) filler.destroy()
    await worker.terminate()
  })
  await new Promise((resolve) => setTimeout(resolve, 100))
  return `http://127.0.0.1:${port}`
}

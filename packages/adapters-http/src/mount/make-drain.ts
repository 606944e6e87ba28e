import type { Server } from 'node:http'
import { Server as NetServer, type Socket } from 'node:net'
import { setImmediate, setTimeout } from 'node:timers/promises'

/** How a server takes its leave of the clients that it has. */
export interface Drain {
  /** From the first call of `drain` on. Answers say `connection: close` then, and `/readyz` that it is not ready. */
  readonly isDraining: () => boolean
  /** Answers wait for it while the server stops to listen: whoever has none does not come back with a new connection. */
  readonly hold: () => Promise<void>
  /** Ends when nobody is connected any more: what came in is answered, what never comes to an end is cut. */
  readonly drain: () => Promise<void>
}

/** In milliseconds. */
export interface DrainPatience {
  /** Clients go on being served on the connections that they have and open, each answer asking them to hang up. */
  readonly farewell: number
  /** A connection on which nothing was ever sent is given this long to begin. */
  readonly silence: number
  /** All of it together. */
  readonly most: number
}

const pause = 20
const longestHold = 100

/** Watches a server that is not listening yet. */
export const makeDrain = (
  server: Server,
  { farewell, silence, most }: DrainPatience = { farewell: 500, silence: 250, most: 8000 },
): Drain => {
  const connections = new Set<Socket>()
  let accepted = 0
  let held = Promise.resolve()
  let draining: Promise<void> | undefined
  server.on('connection', (socket: Socket) => {
    accepted++
    connections.add(socket)
    socket.once('close', () => connections.delete(socket))
  })

  /** Ends right after a look at the network that found nobody waiting to be accepted: who waits then is reset. */
  const untilNobodyWaits = async (): Promise<void> => {
    const end = performance.now() + longestHold
    for (let before = -1; before !== accepted && performance.now() < end; ) {
      before = accepted
      await setImmediate()
      await setImmediate()
    }
  }

  const stopListening = async (): Promise<void> => {
    await untilNobodyWaits()
    // That of http.Server cuts at once whoever is between two requests, with one perhaps on its way.
    NetServer.prototype.close.call(server)
  }

  const drain = async (): Promise<void> => {
    const start = performance.now()
    const end = start + most
    await setTimeout(farewell)
    held = stopListening()
    await held
    const quiet = performance.now() + silence
    while (connections.size > 0 && performance.now() < end) {
      await setImmediate()
      server.closeIdleConnections()
      if (performance.now() > quiet) for (const socket of connections) if (socket.bytesRead === 0) socket.destroy()
      if (connections.size > 0) await setTimeout(pause)
    }
    server.closeAllConnections()
  }

  return {
    isDraining: () => draining !== undefined,
    hold: () => held,
    drain: () => (draining ??= drain()),
  }
}

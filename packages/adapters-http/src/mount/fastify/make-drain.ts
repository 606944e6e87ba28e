import type { Server } from 'node:http'
import { Server as NetServer, type Socket } from 'node:net'
import { setImmediate, setTimeout } from 'node:timers/promises'

/** How a server takes its leave of the clients that it has. */
export interface Drain {
  /** From the first call of `leave` on. Answers say `connection: close` then, and `/readyz` that it is not ready. */
  readonly isDraining: () => boolean
  /** Answers wait for it while the server stops to listen: whoever has none does not come back with a new connection. */
  readonly hold: () => Promise<void>
  /** Ends when nobody is connected any more: what came in is answered, what never comes to an end is cut. */
  readonly leave: () => Promise<void>
}

export interface DrainPatience {
  /** Clients go on being served on the connections that they have and open, each answer asking them to hang up. */
  readonly farewellMs: number
  /** A connection on which nothing was ever sent is given this long to begin. */
  readonly silenceMs: number
  /** All of it together. */
  readonly mostMs: number
}

const pauseMs = 20
const longestHoldMs = 100

/** Watches a server that is not listening yet. */
export const makeDrain = (
  server: Server,
  { farewellMs = 500, silenceMs = 250, mostMs = 8000 }: Partial<DrainPatience> = {},
): Drain => {
  const connections = new Set<Socket>()
  let accepted = 0
  let held = Promise.resolve()
  let leaving: Promise<void> | undefined
  server.on('connection', (socket: Socket) => {
    accepted++
    connections.add(socket)
    socket.once('close', () => connections.delete(socket))
  })

  /** Ends right after a look at the network that found nobody waiting to be accepted: who waits then is reset. */
  const untilNobodyWaits = async (): Promise<void> => {
    const end = performance.now() + longestHoldMs
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

  const leave = async (): Promise<void> => {
    const start = performance.now()
    const end = start + mostMs
    await setTimeout(farewellMs)
    held = stopListening()
    await held
    const quiet = performance.now() + silenceMs
    while (connections.size > 0 && performance.now() < end) {
      await setImmediate()
      server.closeIdleConnections()
      if (performance.now() > quiet) for (const socket of connections) if (socket.bytesRead === 0) socket.destroy()
      if (connections.size > 0) await setTimeout(pauseMs)
    }
    server.closeAllConnections()
  }

  return {
    isDraining: () => leaving !== undefined,
    hold: () => held,
    leave: () => (leaving ??= leave()),
  }
}

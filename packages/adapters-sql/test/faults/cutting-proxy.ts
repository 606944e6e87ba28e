import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** Where a connection is cut: at what the client sends for the n-th time from now, or next time it holds a word. */
export interface Cut {
  readonly at: number | string
  /** Before the server hears of it, as soon as it may have, or when it has answered and the client does not know. */
  readonly moment: 'before' | 'meanwhile' | 'after'
}

export interface CuttingProxy {
  readonly url: string
  /** One at a time: the next one takes the place of one that was not made yet. */
  readonly cut: (cut: Cut) => void
  /** How many cuts were made. */
  readonly made: () => number
  /** Ends every connection and lets no new one stand, until it is told that it is over. */
  readonly setDown: (isDown: boolean) => void
  readonly close: () => void
}

/** Stands between a client and the server that a URL names, and cuts connections when it is told to. */
export const startCuttingProxy = async (url: string): Promise<CuttingProxy> => {
  const target = new URL(url)
  const sockets = new Set<Socket>()
  let next: Cut | null = null
  let seen = 0
  let made = 0
  let isDown = false

  const isDue = (sent: Buffer): Cut | null => {
    seen += 1
    const due = next !== null && (typeof next.at === 'number' ? seen >= next.at : sent.includes(next.at)) ? next : null
    if (due !== null) next = null
    return due
  }

  const server = createServer((client) => {
    if (isDown) {
      client.destroy()
      return
    }
    const upstream = connect(Number(target.port), target.hostname)
    let isCut = false
    const end = (): void => {
      client.destroy()
      upstream.destroy()
    }
    for (const socket of [client, upstream]) {
      socket.setNoDelay(true)
      sockets.add(socket)
      socket.on('error', end)
      socket.on('close', () => {
        sockets.delete(socket)
        end()
      })
    }
    client.on('data', (sent) => {
      const due = isDue(sent)
      if (due !== null) {
        made += 1
        isCut = true
      }
      if (due?.moment !== 'before') upstream.write(sent)
      if (due !== null && due.moment !== 'after') end()
    })
    upstream.on('data', (answer) => {
      if (isCut) end()
      else client.write(answer)
    })
  })
  const endAll = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const proxied = new URL(url)
  proxied.port = String(typeof address === 'object' && address !== null ? address.port : 0)

  return {
    url: proxied.href,
    cut: (cut) => {
      next = cut
      seen = 0
    },
    made: () => made,
    setDown: (down) => {
      isDown = down
      if (down) endAll()
    },
    close: () => {
      server.close()
      endAll()
    },
  }
}

import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** How requests of a client ended that goes on until nobody listens any more. */
export interface Fates {
  answered: number
  /** An answer began to come and did not end. */
  cut: number
  /** The connection ended before any answer came. */
  lost: number
}

const requests = [
  'GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n',
  'GET /readyz HTTP/1.1\r\nHost: localhost\r\n\r\n',
  'POST /hserve/v2.0/login/anonymous/ HTTP/1.1\r\nHost: localhost\r\nX-Hydrogen-Client-ID: ks-auth-dev\r\n' +
    'Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}',
]

const open = async (port: number): Promise<Socket | 'refused' | 'lost'> => {
  const socket = connect(port, '127.0.0.1').setEncoding('latin1')
  try {
    await once(socket, 'connect')
  } catch (error) {
    return Object(error).code === 'ECONNREFUSED' ? 'refused' : 'lost'
  }
  socket.on('error', () => undefined)
  return socket
}

const isWhole = (answer: string): boolean => {
  const [head = '', body] = answer.split('\r\n\r\n', 2)
  return body !== undefined && body.length >= Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
}

/** What comes back for a request until it is whole or the connection ends. */
const exchange = (socket: Socket, request: string): Promise<string> =>
  new Promise((resolve) => {
    let answer = ''
    const done = (): void => {
      socket.off('data', onData).off('close', done)
      resolve(answer)
    }
    const onData = (text: string): void => {
      answer += text
      if (isWhole(answer)) done()
    }
    socket.on('data', onData).on('close', done)
    socket.write(request)
  })

/** Sends one request after the other, over one connection as long as that lasts, until a new one is refused. */
export const insist = async (port: number, pause: () => Promise<unknown>): Promise<Fates> => {
  const fates: Fates = { answered: 0, cut: 0, lost: 0 }
  let socket: Socket | undefined
  for (let n = 0; ; n++) {
    if (socket === undefined || socket.closed || socket.readableEnded) {
      const opened = await open(port)
      if (opened === 'refused') return fates
      if (opened === 'lost') {
        fates.lost++
        continue
      }
      socket = opened
    }
    const answer = await exchange(socket, requests[n % requests.length] ?? '')
    fates[isWhole(answer) ? 'answered' : answer === '' ? 'lost' : 'cut']++
    if (!isWhole(answer) || /connection: close/i.test(answer)) {
      socket.destroy()
      socket = undefined
    }
    await pause()
  }
}

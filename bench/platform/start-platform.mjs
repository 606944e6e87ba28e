import { once } from 'node:events'
import { createServer } from 'node:net'
import { readMessages } from './read-messages.mjs'
import { sessionKeyOf } from './session-key-of.mjs'

/** code2session in the fewest steps: the code is the openid, and every code is good as often as it comes. */
export const startPlatform = async () => {
  const sockets = new Set()
  let exchanges = 0
  const answer = (request, bodyAt) => {
    exchanges++
    const openid = new URLSearchParams(request.latin1Slice(bodyAt)).get('js_code')
    const body = `{"result":1,"open_id":"${openid}","session_key":"${sessionKeyOf(openid)}"}`
    return `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`
  }
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    socket.on(
      'data',
      readMessages((request, bodyAt) => void socket.write(answer(request, bodyAt))),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    exchanges: () => exchanges,
    close: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

import { once } from 'node:events'
import { connect as open } from 'node:net'
import { readMessages } from '../platform/read-messages.mjs'

/** A keep-alive connection that has one request under way at a time. */
export const connect = async (port) => {
  const socket = open({ port, host: '127.0.0.1', noDelay: true })
  let onAnswer = null
  let onLost = null
  socket.on(
    'data',
    readMessages((answer, bodyAt) => onAnswer(answer, bodyAt)),
  )
  const lost = () => onLost?.(new Error('the server ended the connection'))
  socket.on('error', lost)
  socket.on('close', lost)
  await once(socket, 'connect')
  return {
    /** Sends a request; the answer, or the loss of the connection, is told to the callbacks. */
    send: (request, answered, failed) => {
      onAnswer = answered
      onLost = failed
      socket.write(request)
    },
    close: () => {
      onLost = null
      socket.destroy()
    },
  }
}

import { createServer, type Server } from 'node:http'
import { answerClientError, nodeHandler } from '@ks-auth/adapters-http/node'
import { handler } from './handler.ts'

const answer = nodeHandler(handler)

export const server: Server = createServer({ requireHostHeader: false }, answer)
  .on('clientError', answerClientError)
  .on('checkExpectation', answer)

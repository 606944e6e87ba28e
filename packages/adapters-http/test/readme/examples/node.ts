import { createServer, type Server } from 'node:http'
import { answerClientError, nodeHandler } from '@ks-auth/adapters-http/node'
import { handler } from './handler.ts'

export const server: Server = createServer(nodeHandler(handler)).on('clientError', answerClientError)

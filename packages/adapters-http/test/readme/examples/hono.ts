import { fetchHandler } from '@ks-auth/adapters-http/fetch'
import { Hono } from 'hono'
import { handler } from './handler.ts'

const answer = fetchHandler(handler, { prefix: '/login' })

export const app: Hono = new Hono()
app.get('/', (c) => c.text('the rest of the application'))
app.all('/login/*', (c) => answer(c.req.raw))

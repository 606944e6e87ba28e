import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { openPostgres } from '../../src/storage/postgres/open-postgres.ts'

const message = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(5)
  head.write(type)
  head.writeInt32BE(4 + body.length, 1)
  return Buffer.concat([head, body])
}

/** PostgreSQL that lets somebody in, and is shut down in the same moment. */
const letInAndEnd = Buffer.concat([
  message('R', Buffer.alloc(4)),
  message('Z', Buffer.from('I')),
  message('E', Buffer.from('SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0')),
])

it('a connection that the server ends as soon as it stands does not end the process', async () => {
  const server = createServer((socket) => socket.once('data', () => socket.end(letInAndEnd)))
  onTestFinished(() => void server.close())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = Object(server.address())

  const database = { _tag: 'Postgres', url: `postgres://ann@127.0.0.1:${port}/auth` } as const
  const storage = openPostgres(database, 1)
  onTestFinished(storage.close)
  for (let i = 0; i < 3; i++) expect(await storage.ping()).toMatchObject({ left: { _tag: 'StorageUnavailable' } })
})

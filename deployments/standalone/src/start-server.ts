import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeNodeCrypto } from '@ks-auth/adapters-ks/crypto'
import { randomUserIds, systemClock } from '@ks-auth/adapters-ks/system'
import { makeSqliteStorage } from '@ks-auth/adapters-sql/sqlite'
import { deployment, tokens } from './assembly.ts'
import type { Configuration } from './configuration/configuration.ts'
import { keepHouse } from './keep-house.ts'
import { keyRingBeside } from './key-ring-beside.ts'
import { listen } from './listen.ts'
import { noEvents } from './no-events.ts'
import { openPlatform } from './open-platform.ts'

export interface Server {
  readonly origin: string
  /** Where people of the simulator log in; null with a real platform. */
  readonly simulator: string | null
  /** Answers what is under way, then lets go of everything. */
  readonly close: () => Promise<void>
}

/** Opens the adapters that the configuration names, assembles them and serves. */
export const startServer = async (configuration: Configuration): Promise<Server> => {
  const { sqlitePath, client, passwordPolicy } = configuration
  if (sqlitePath !== ':memory:') mkdirSync(dirname(sqlitePath), { recursive: true })
  const storage = await makeSqliteStorage(sqlitePath)
  await storage.migrate()
  const platform = await openPlatform(configuration.platform, client)

  const handler = deployment()
    .register(tokens.storage, { useValue: storage })
    .register(tokens.gateway, { useValue: platform.gateway })
    .register(tokens.crypto, {
      useValue: makeNodeCrypto({ keyRing: configuration.keyRing ?? keyRingBeside(sqlitePath) }),
    })
    .register(tokens.clock, { useValue: systemClock })
    .register(tokens.userIds, { useValue: randomUserIds })
    .register(tokens.events, { useValue: noEvents })
    .register(tokens.settings, { useValue: { passwordPolicy } })
    .register(tokens.clients, { useValue: [client] })
    .resolve(tokens.handler)

  const server = await listen(handler, configuration.host, configuration.port)
  const stopHousekeeping = keepHouse(storage, systemClock)
  const close = async (): Promise<void> => {
    stopHousekeeping()
    await server.close()
    await platform.close()
    await storage.close()
  }
  return { origin: server.origin, simulator: platform.simulator, close }
}

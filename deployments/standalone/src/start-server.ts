import { makeNodeCrypto } from '@ks-auth/adapters-ks/crypto'
import { randomUserIds, systemClock } from '@ks-auth/adapters-ks/system'
import { deployment, tokens } from './assembly.ts'
import { type Closers, makeClosers } from './closers.ts'
import type { Configuration } from './configuration/configuration.ts'
import { keepHouse } from './keep-house.ts'
import { keyRingBeside } from './key-ring-beside.ts'
import { listen } from './listen.ts'
import { needing } from './needing.ts'
import { logEvents } from './observability/log-events.ts'
import { logUnkeptHouse } from './observability/log-unkept-house.ts'
import { openLog } from './observability/open-log.ts'
import { openOperations } from './open-operations.ts'
import { openPlatform } from './open-platform.ts'
import { openStorage } from './storage/open-storage.ts'
import { prepare } from './storage/prepare.ts'

/** An address that is not of this machine, or a name that nobody knows. */
const addressFailures = { EADDRNOTAVAIL: 'HOST', ENOTFOUND: 'HOST', EAI_AGAIN: 'HOST' }

export interface Server {
  readonly origin: string
  /** Where people of the simulator log in; null with a real platform. */
  readonly simulator: string | null
  /** Answers what is under way, then lets go of everything. */
  readonly close: () => Promise<void>
}

/** Opens the adapters that the configuration names, assembles them and serves; or opens nothing and rejects. */
export const startServer = async (configuration: Configuration): Promise<Server> => {
  const { add, closeAll } = makeClosers()
  try {
    return { ...(await serve(configuration, add)), close: closeAll }
  } catch (failure) {
    await closeAll().catch(() => undefined)
    throw failure
  }
}

const serve = async (configuration: Configuration, add: Closers['add']): Promise<Omit<Server, 'close'>> => {
  const { client, passwordPolicy, host, port } = configuration
  const { log, close } = openLog()
  add(close)
  const storage = await needing(openStorage(configuration), 'DATABASE_URL')
  add(storage.close)
  await needing(prepare(storage), 'DATABASE_URL')
  add(keepHouse(storage, systemClock, logUnkeptHouse(log)))
  const platform = await openPlatform(configuration.platform, client)
  add(platform.close)
  const operations = await openOperations(configuration, { log, storage, add })
  const { sealKeys } = configuration
  const keyRing = sealKeys._tag === 'Ring' ? sealKeys.ring : keyRingBeside(sealKeys.database)

  const handler = deployment()
    .register(tokens.storage, { useValue: storage })
    .register(tokens.gateway, { useValue: platform.gateway })
    .register(tokens.crypto, { useValue: makeNodeCrypto({ keyRing }) })
    .register(tokens.clock, { useValue: systemClock })
    .register(tokens.userIds, { useValue: randomUserIds })
    .register(tokens.events, { useValue: logEvents(log) })
    .register(tokens.settings, { useValue: { passwordPolicy } })
    .register(tokens.clients, { useValue: [client] })
    .register(tokens.operations, { useValue: operations })
    .resolve(tokens.handler)

  const server = await needing(listen(handler, host, port), 'PORT', addressFailures)
  add(server.close)
  return { origin: server.origin, simulator: platform.simulator }
}

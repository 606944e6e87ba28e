import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Spawned, spawned } from './spawned.ts'
import { type Speaker, speakTo } from './speak-to.ts'
import { temporaryFolder } from './temporary-folder.ts'

export interface Running extends Spawned, Speaker {
  readonly origin: string
}

export interface How {
  /** Where the database is; a folder of the test's own by default. */
  readonly folder?: string
  readonly environment?: Readonly<Record<string, string>>
  /** Of a simulator that runs elsewhere. */
  readonly simulator?: string
}

/** The built server on a free port; it ends with the test. */
export const running = async ({ folder = temporaryFolder(), environment, simulator }: How = {}): Promise<Running> => {
  const place = { HOST: '127.0.0.1', PORT: '0', DATABASE_URL: `sqlite:${join(folder, 'ks-auth.db')}` }
  const server = await spawned('server', { ...place, ...environment }, 'ks-auth is ready')
  onTestFinished(async () => {
    await server.stop()
  })
  const origin = first(/listens at (\S+)/, server.said())
  return { ...server, ...speakTo(origin, simulator ?? first(/simulator answers at (\S+)/, server.said())), origin }
}

const first = (form: RegExp, text: string): string => {
  const [, found] = form.exec(text) ?? []
  if (found === undefined) throw new Error(`nothing like ${form} in:\n${text}`)
  return found
}

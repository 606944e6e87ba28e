import { type Spawned, spawned } from './spawned.ts'
import { type Speaker, speakTo } from './speak-to.ts'

export interface Running extends Spawned, Speaker {
  readonly origin: string
}

/** The built server on a free port, with this environment; `simulator` is the origin of one that runs elsewhere. */
export const startServer = async (
  environment: Readonly<Record<string, string>>,
  simulator?: string,
): Promise<Running> => {
  const server = await spawned('server', { HOST: '127.0.0.1', PORT: '0', ...environment }, 'ks-auth is ready')
  const origin = first(/listens at (\S+)/, server.said())
  return { ...server, ...speakTo(origin, simulator ?? first(/simulator answers at (\S+)/, server.said())), origin }
}

const first = (form: RegExp, text: string): string => {
  const [, found] = form.exec(text) ?? []
  if (found === undefined) throw new Error(`nothing like ${form} in:\n${text}`)
  return found
}

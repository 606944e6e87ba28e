import type { OpenDatabase } from '../databases/database.ts'
import { openDatabase } from '../databases/open-database.ts'
import { makeFlows } from './flows.ts'
import { type Jobs, jobs, type Node } from './jobs.ts'

interface Request {
  readonly url: string
  readonly name: keyof Jobs
  readonly input: never
}

let last: { readonly url: string; readonly database: OpenDatabase; readonly node: Node } | undefined

const nodeOn = async (url: string): Promise<Node> => {
  if (last?.url !== url) {
    await last?.database.end()
    const database = await openDatabase(url)
    last = { url, database, node: { storage: database.storage, flows: makeFlows(database.storage) } }
  }
  return last.node
}

const answer = async ({ url, name, input }: Request): Promise<void> => {
  process.send?.(await jobs[name](await nodeOn(url), input))
}

// A job that throws ends the process, which is what the test then hears.
process.on('message', (request: Request) => void answer(request))
process.send?.('ready')

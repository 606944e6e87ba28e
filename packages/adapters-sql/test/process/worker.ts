import { makeSqliteStorage } from '@ks-auth/adapters-sql/sqlite'
import { type Jobs, jobs } from './jobs.ts'

interface Request {
  readonly path: string
  readonly name: keyof Jobs
  readonly input: never
}

const answer = async ({ path, name, input }: Request): Promise<void> => {
  const storage = await makeSqliteStorage(path)
  process.send?.(await jobs[name](storage, input))
  await storage.close()
}

// A job that throws ends the process, which is what the test then hears.
process.on('message', (request: Request) => void answer(request))
process.send?.('ready')

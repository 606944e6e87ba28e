import { sameWork } from '../check/same-work.mjs'
import { ask } from '../load/ask.mjs'
import { makeFlows } from '../load/make-flows.mjs'
import { requestOf } from '../load/request-of.mjs'
import { startFlags } from '../servers/start-flags.mjs'
import { startServer } from '../servers/start-server.mjs'

const loginAll = async ({ port }, people) => {
  const answers = await ask(
    port,
    people.map(({ openid }) => requestOf.silentLogin(openid)),
    16,
  )
  const failed = answers.find(({ status }) => status !== 201)
  if (failed !== undefined) throw new Error(`the people cannot be logged in: ${JSON.stringify(failed)}`)
  return answers.map(({ body }) => body)
}

/** Floor and server, each over a database of its own, doing the same work and knowing the same people. */
export const startPair = async (makeDatabase, { scripts, environmentOf, platform, people, pinned }) => {
  const closers = []
  const close = async () => {
    for (const closer of closers.splice(0).toReversed()) await closer()
  }
  const start = async (script) => {
    const database = await makeDatabase()
    closers.push(database.drop)
    const environment = environmentOf(database.url)
    if (script !== scripts.ours) {
      // The server creates the tables for both.
      const migrating = await startServer(scripts.ours, environment)
      await migrating.stop()
    }
    const flags = script === scripts.ours ? startFlags : []
    const server = await startServer(script, environment, { pinned, flags })
    closers.push(server.stop)
    return { database, server }
  }

  try {
    const floor = await start(scripts.floor)
    const ours = await start(scripts.ours)
    await sameWork(floor, ours, platform)
    const withFlows = async (side) => ({ ...side, flows: makeFlows(people, await loginAll(side.server, people)) })
    return { floor: await withFlows(floor), ours: await withFlows(ours), close }
  } catch (error) {
    await close()
    throw error
  }
}

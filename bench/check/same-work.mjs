import { deepStrictEqual } from 'node:assert'
import { ask } from '../load/ask.mjs'
import { makePerson } from '../load/make-person.mjs'
import { requestOf } from '../load/request-of.mjs'
import { maskAnswer } from './mask-answer.mjs'
import { maskRows } from './mask-rows.mjs'

/** Every measured flow once, and what it left behind: answers, rows after each step, exchanges with the platform. */
const workOf = async ({ port }, { rows }, platform) => {
  const person = makePerson(900, 'oCheck')
  let session
  const steps = [
    ['first login', () => requestOf.silentLogin(person.openid)],
    ['silent login', () => requestOf.silentLogin(person.openid)],
    ['forced login', () => requestOf.forcedLogin(person)],
    ['phone update', () => requestOf.phoneUpdate(person, session, 0)],
    ['another phone', () => requestOf.phoneUpdate(person, session, 1)],
    ['current user', () => requestOf.currentUser(session)],
  ]
  const work = []
  for (const [name, request] of steps) {
    const before = platform.exchanges()
    const [answer] = await ask(port, [request()])
    session ??= answer.body
    work.push({
      name,
      answer: maskAnswer(answer),
      exchanges: platform.exchanges() - before,
      rows: maskRows(await rows()),
    })
  }
  return work
}

/** Throws unless floor and server answer the same, ask the platform as often, and write the same rows. */
export const sameWork = async (floor, ours, platform) => {
  const floorWork = await workOf(floor.server, floor.database, platform)
  const oursWork = await workOf(ours.server, ours.database, platform)
  for (const [i, step] of oursWork.entries())
    deepStrictEqual(floorWork[i], step, `the floor does not do the work of the server: ${String(step.name)}`)
  return oursWork.map(({ name }) => name)
}

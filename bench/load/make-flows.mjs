import { requestOf } from './request-of.mjs'

/** Everybody with a place of their own among the connections, so that no two connections race for one user. */
const inTurn = (all, connections, i) => {
  const own = all.filter((_, n) => n % connections === i)
  let turn = 0
  return () => own[turn++ % own.length]
}

/** Who logs in for the first time has an openid that no request had before; its digits are written into the bytes. */
const newcomers = () => {
  const template = requestOf.silentLogin('oNew0000000000')
  const at = template.indexOf('oNew') + 'oNew'.length
  let count = 0
  return () => () => {
    template.latin1Write(String(count++).padStart(10, '0'), at)
    return Buffer.from(template)
  }
}

/** The measured flows against one server, whose sessions of these people are given. Their requests are made beforehand. */
export const makeFlows = (people, sessions) => {
  const repeated = (requests) => (i, connections) => inTurn(requests, connections, i)
  const phones = people.map((person, n) => [0, 1].map((turn) => requestOf.phoneUpdate(person, sessions[n], turn)))
  const turns = phones.map(() => 0)
  const updates = phones.map((_, n) => n)

  return [
    {
      name: 'silent login',
      expected: 201,
      requests: repeated(people.map(({ openid }) => requestOf.silentLogin(openid))),
    },
    { name: 'first login', expected: 201, requests: newcomers() },
    { name: 'forced login', expected: 201, requests: repeated(people.map((person) => requestOf.forcedLogin(person))) },
    {
      name: 'phone update',
      expected: 200,
      requests: (i, connections) => {
        const next = inTurn(updates, connections, i)
        return () => {
          const n = next()
          return phones[n][turns[n]++ % 2]
        }
      },
    },
    {
      name: 'current user',
      expected: 200,
      requests: repeated(sessions.map((session) => requestOf.currentUser(session))),
    },
  ]
}

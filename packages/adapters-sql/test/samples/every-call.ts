import type { E164, EmailAddress, Openid, Storage, Username } from '@ks-auth/core'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { aKey } from './a-key.ts'
import { aSession } from './a-session.ts'
import { aPool, aUser, noon } from './a-user.ts'

type Calls = Readonly<Record<string, TaskEither<{ readonly _tag: string }, unknown>>>

const openid = 'o' as Openid
const user = aUser(1, openid)
const key = aKey(1, openid)
const session = aSession(1, user.id)
const limit = { attempts: 3, windowMs: 1000, consecutive: 5 }

export const readsOf = ({ users, sessions, ksKeys }: Storage): Calls => ({
  findById: users.findById(aPool, user.id),
  findByOpenid: users.findByOpenid(aPool, openid),
  findByUsername: users.findByUsername(aPool, 'ann' as Username),
  findByEmail: users.findByEmail(aPool, 'a@example.com' as EmailAddress),
  findByPhone: users.findByPhone(aPool, '+8613800138000' as E164),
  find: sessions.find(session.digest),
  list: sessions.list(aPool, user.id),
  newest: ksKeys.newest(aPool, openid),
})

export const writesOf = ({ users, sessions, ksKeys, throttle }: Storage): Calls => ({
  insert: users.insert(user),
  save: users.save(user, { kept: null }),
  open: sessions.open(session, null),
  'open with a key': sessions.open(session, key),
  close: sessions.close(aPool, user.id, session.digest),
  'purge sessions': sessions.purge(noon),
  put: ksKeys.put(key, session.digest),
  'reserve a key': ksKeys.reserve([key], noon),
  refund: ksKeys.refund([key]),
  'purge keys': ksKeys.purge(noon),
  'reserve an attempt': throttle.reserve('a', limit, noon),
  'refund an attempt': throttle.refund('a'),
  absolve: throttle.absolve('a'),
  'purge attempts': throttle.purge(noon),
  forgive: throttle.forgive('a'),
})

import fc from 'fast-check'
import type { Openid } from '../model/openid.ts'
import type { Profile } from '../model/profile.ts'
import type { SyncPolicy } from '../model/sync-policy.ts'
import type { CallerInput, ClientInput } from './step-input.ts'

/** Mostly somebody with a session of late, now and then of old, nobody, or a token that is shown as another client. */
export const anyCaller: fc.Arbitrary<CallerInput> = fc.record({
  session: fc.oneof({ weight: 9, arbitrary: fc.nat({ max: 40 }) }, { weight: 2, arbitrary: fc.constant(null) }),
  client: fc.oneof(
    { weight: 12, arbitrary: fc.constant('own' as const) },
    { weight: 1, arbitrary: fc.constantFrom(0, 1, 2) },
  ),
})

/** Mostly a caller without a session, as at a first login. */
export const anyVisitor: fc.Arbitrary<CallerInput> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ session: fc.constant(null), client: fc.constantFrom(0, 0, 1, 2) }) },
  { weight: 1, arbitrary: anyCaller },
)

export const anyClient: fc.Arbitrary<ClientInput> = fc.constantFrom(0, 0, 1, 2)
export const visitorOf = (client: ClientInput): CallerInput => ({ session: null, client })

/** How many do one thing at once. */
export const anyCrowd: fc.Arbitrary<number> = fc.constantFrom(2, 3, 6, 12)

export const anyPerson: fc.Arbitrary<number> = fc.nat({ max: 1 })
export const openidOf = (person: number): Openid => `o-${person}` as Openid

/** Mostly true. */
export const usually: fc.Arbitrary<boolean> = fc.constantFrom(true, true, true, true, false)
export const rarely: fc.Arbitrary<boolean> = fc.constantFrom(false, false, false, false, true)

export const anyPolicy: fc.Arbitrary<SyncPolicy> = fc.constantFrom('setnx', 'overwrite', 'false')

/** National numbers of China, as devices encrypt them. */
export const anyNumber: fc.Arbitrary<string> = fc.constantFrom('13800138000', '13800138001')
export const e164Of = (number: string): string => `+86${number}`

/** What the platform may tell of a person. */
export const anyTold: fc.Arbitrary<Profile> = fc.record(
  {
    nickname: fc.constantFrom('', '快手 😀', "'; --"),
    avatar: fc.constantFrom('', 'https://example.com/a.png'),
    gender: fc.constantFrom(0, 1, 2),
    city: fc.constantFrom('', '杭州'),
  },
  { requiredKeys: ['nickname', 'avatar'], noNullPrototype: true },
)

/** What a user may write of himself. */
export const anyChange: fc.Arbitrary<Profile> = fc.record(
  {
    nickname: fc.constantFrom(null, '', 'Ann', 'Ben'),
    avatar: fc.constantFrom(null, 'https://example.com/b.png'),
    gender: fc.constantFrom(null, 0, 2),
    language: fc.constantFrom(null, '', 'zh'),
  },
  { requiredKeys: [], noNullPrototype: true },
)

/** A name as somebody types it, and the one spelling that all its spellings have; null for what is no name. */
export interface Typed {
  readonly kind: 'username' | 'email' | 'phone'
  readonly text: string
  readonly name: string | null
}

const typed = (kind: Typed['kind'], name: string | null, texts: readonly string[]): readonly Typed[] =>
  texts.map((text) => ({ kind, text, name }))

const good: readonly Typed[] = [
  ...typed('username', 'ann', ['ann', 'Ann', 'ＡＮＮ']),
  ...typed('username', 'ken', ['ken', 'KEN', '\u212aen']),
  ...typed('email', 'ann@example.com', ['ann@example.com', 'Ann@Example.COM']),
  ...typed('phone', '+8613800138000', ['13800138000', '+8613800138000']),
  ...typed('phone', '+8613800138001', ['13800138001']),
]

const bad: readonly Typed[] = [
  ...typed('username', null, [' ann']),
  ...typed('email', null, ['ann']),
  ...typed('phone', null, ['138']),
]

const mostly = (wanted: readonly Typed[], unwanted: readonly Typed[]): fc.Arbitrary<Typed> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...wanted) },
    { weight: 1, arbitrary: fc.constantFrom(...unwanted) },
  )

export const anyTyped: fc.Arbitrary<Typed> = mostly(good, bad)

export const anyTypedOf = (kind: Typed['kind']): fc.Arbitrary<Typed> => {
  const ofKind = (each: Typed) => each.kind === kind
  return mostly(good.filter(ofKind), bad.filter(ofKind))
}

export const malformed = (kind: Typed['kind']): string =>
  ({ username: 'MalformedUsername', email: 'MalformedEmail', phone: 'MalformedPhone' })[kind]

export const taken = (kind: Typed['kind']): string =>
  ({ username: 'UsernameTaken', email: 'EmailTaken', phone: 'PhoneTaken' })[kind]

/** Two that are good, and one that is too short. */
export const anyPassword: fc.Arbitrary<string> = fc.oneof(
  { weight: 9, arbitrary: fc.constant('horse number 1') },
  { weight: 3, arbitrary: fc.constant('horse number 2') },
  { weight: 1, arbitrary: fc.constant('horse') },
)
export const isGood = (password: string): boolean => password.length >= 8

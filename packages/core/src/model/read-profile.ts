import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { MalformedProfile } from './failure.ts'
import { pickProfile } from './pick-profile.ts'
import { type Profile, profileFields } from './profile.ts'
import { ProfileCodec } from './profile-codec.ts'

const known: ReadonlySet<string> = new Set(profileFields)

/** A change of the first level: its fields and no other, each with a value that it can have. */
export const readProfile = (change: Profile): E.Either<MalformedProfile, Profile> =>
  pipe(
    ProfileCodec.decode(change),
    E.filterOrElseW(
      () => Object.keys(change).every((key) => known.has(key)),
      () => undefined,
    ),
    E.bimap((): MalformedProfile => ({ _tag: 'MalformedProfile' }), pickProfile),
  )

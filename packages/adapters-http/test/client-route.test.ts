import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import { clientRoute } from '../src/client-route.ts'
import type { ClientRoute } from '../src/route.ts'
import { routes } from '../src/routes.ts'
import { AnyObject } from '../src/wire/any-object.ts'
import { DoneAnswer, doneAnswer } from '../src/wire/done-answer.ts'

describe('a route', () => {
  it('that fails with more than it names is a type error', () => {
    const place = {
      method: 'POST',
      path: '/',
      summary: '',
      body: AnyObject,
      success: { status: 200, body: DoneAnswer },
    } as const
    const honest: ClientRoute = clientRoute({
      ...place,
      fails: ['StorageUnavailable', 'NotSignedIn'],
      answer:
        ({ logout }) =>
        ({ caller }) =>
          pipe(
            logout(caller),
            TE.map(() => doneAnswer),
          ),
    })
    const silent: ClientRoute = clientRoute({
      ...place,
      fails: ['StorageUnavailable'],
      answer:
        ({ logout }) =>
        ({ caller }) =>
          // @ts-expect-error NotSignedIn is not named.
          pipe(
            logout(caller),
            TE.map(() => doneAnswer),
          ),
    })
    expect([honest.fails, silent.fails]).toEqual([['StorageUnavailable', 'NotSignedIn'], ['StorageUnavailable']])
  })

  it('has a method and a path of its own', () => {
    const places = routes({ now: () => 0 as never }, () => Promise.resolve(true)).map(
      ({ method, path }) => `${method} ${path}`,
    )
    expect(new Set(places).size).toBe(places.length)
  })
})

import type { Conflict, StorageUnavailable } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import { askDecideCommit } from '../../src/flow/ask-decide-commit.ts'

const conflicts: readonly Conflict[] = [
  { _tag: 'StaleUser' },
  { _tag: 'IdTaken' },
  { _tag: 'OpenidTaken' },
  { _tag: 'UsernameTaken' },
  { _tag: 'EmailTaken' },
  { _tag: 'PhoneTaken' },
]
const unavailable: StorageUnavailable = { _tag: 'StorageUnavailable', cause: 'unplugged' }

/** Steps over a counter, which loses the given races first, one a round. */
const counting = (losses: readonly (Conflict | StorageUnavailable)[]) => {
  const asked: number[] = []
  return {
    asked,
    steps: {
      ask: TE.fromIO(() => asked.push(asked.length)),
      decide: (known: number) => E.right(`decided on ${known}`),
      commit: (decision: string) => {
        const loss = losses[asked.length - 1]
        return loss === undefined ? TE.right(decision) : TE.left(loss)
      },
    },
  }
}

describe('ask, decide, commit', () => {
  it('answers what was committed', async () => {
    const { asked, steps } = counting([])
    expect(await askDecideCommit(steps)()).toEqual(E.right('decided on 1'))
    expect(asked).toHaveLength(1)
  })

  it('asks again and decides again after every conflict', async () => {
    const { steps } = counting(conflicts)
    expect(await askDecideCommit(steps)()).toEqual(E.right('decided on 7'))
  })

  it('gives up when other writers won 64 rounds', async () => {
    const lost = Array.from({ length: 64 }, (): Conflict => ({ _tag: 'StaleUser' }))
    const { asked, steps } = counting(lost)
    expect(await askDecideCommit(steps)()).toEqual(E.left({ _tag: 'Contended' }))
    expect(asked).toHaveLength(64)
    expect(await askDecideCommit(counting(lost.slice(1)).steps)()).toEqual(E.right('decided on 64'))
  })

  it('tries once when it has one round', async () => {
    const { asked, steps } = counting([{ _tag: 'StaleUser' }])
    expect(await askDecideCommit(steps, 1)()).toEqual(E.left({ _tag: 'Contended' }))
    expect(asked).toHaveLength(1)
  })

  it('does not try again when storage is unavailable', async () => {
    const { asked, steps } = counting([unavailable])
    expect(await askDecideCommit(steps)()).toEqual(E.left(unavailable))
    expect(asked).toHaveLength(1)
  })

  it('does not try again when storage becomes unavailable after a conflict', async () => {
    const { asked, steps } = counting([{ _tag: 'StaleUser' }, unavailable])
    expect(await askDecideCommit(steps)()).toEqual(E.left(unavailable))
    expect(asked).toHaveLength(2)
  })

  it('commits nothing that was refused', async () => {
    const { steps } = counting([])
    const commit = () => TE.right('committed')
    const decide = () => E.left({ _tag: 'NoSuchUser' as const })
    expect(await askDecideCommit({ ...steps, decide, commit })()).toEqual(E.left({ _tag: 'NoSuchUser' }))
  })

  it('decides nothing when asking failed', async () => {
    const { steps } = counting([])
    expect(await askDecideCommit({ ...steps, ask: TE.left(unavailable) })()).toEqual(E.left(unavailable))
  })
})

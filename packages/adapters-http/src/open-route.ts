import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type * as t from 'io-ts'
import type { Endpoint, FailureOf, FailureTag, OpenRoute, Success } from './route.ts'

interface Written<Reply, Tag extends FailureTag> extends Endpoint {
  readonly success: Success & { readonly body: t.Type<Reply, unknown> }
  readonly fails: readonly Tag[]
  readonly answer: TE.TaskEither<FailureOf<NoInfer<Tag>>, Reply>
}

/** A route for anybody: it reads nothing but the path. */
export const openRoute = <Reply extends object | string, Tag extends FailureTag>(
  route: Written<Reply, Tag>,
): OpenRoute => {
  const { status } = route.success
  return {
    ...route,
    open: true,
    answer: pipe(
      route.answer,
      TE.map((body) => ({ status, body })),
    ),
  }
}

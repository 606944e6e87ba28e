import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type * as t from 'io-ts'
import type { HttpRequest } from './http-request.ts'
import type { Endpoint, FailureOf, FailureTag, OpenRoute, Success } from './route.ts'

interface Written<Reply, Tag extends FailureTag> extends Endpoint {
  readonly success: Success & { readonly body: t.Type<Reply, unknown> }
  readonly fails: readonly Tag[]
  readonly answer: (request: HttpRequest) => TE.TaskEither<FailureOf<NoInfer<Tag>>, Reply>
}

/** A route for anybody: it reads no body. */
export const openRoute = <Reply extends object | string, Tag extends FailureTag>(
  route: Written<Reply, Tag>,
): OpenRoute => {
  const { status } = route.success
  return {
    ...route,
    open: true,
    answer: (request) =>
      pipe(
        route.answer(request),
        TE.map((body) => ({ status, body })),
      ),
  }
}

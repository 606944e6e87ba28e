import * as E from 'fp-ts/lib/Either.js'
import type { Endpoint, Method } from './route.ts'
import type { MethodNotAllowed, NoSuchPath } from './transport-failure.ts'

export interface Found<Route> {
  readonly route: Route
  readonly id: string
}

export type FindRoute<Route> = (method: string, path: string) => E.Either<NoSuchPath | MethodNotAllowed, Found<Route>>

/**
 * Paths are compared as they were sent: one spelling each, nothing decoded, so that no proxy in front reads another path
 * than we do. A variable segment is the last one.
 */
export const findRoute = <Route extends Pick<Endpoint, 'method' | 'path'>>(
  routes: readonly Route[],
): FindRoute<Route> => {
  const byPath = new Map<string, Map<string, Route>>()
  for (const route of routes) {
    const methods = byPath.get(route.path) ?? new Map<Method, Route>()
    byPath.set(route.path, methods.set(route.method, route))
  }

  const place = (path: string): { readonly methods: ReadonlyMap<string, Route> | undefined; readonly id: string } => {
    const [, start = '', id = ''] = /^(.*\/)([^/]+)\/$/.exec(path) ?? []
    const variable = byPath.get(`${start}:id/`)
    return variable === undefined ? { methods: byPath.get(path), id: '' } : { methods: variable, id }
  }

  return (method, path) => {
    const { methods, id } = place(path)
    if (methods === undefined) return E.left({ _tag: 'NoSuchPath' })
    const route = methods.get(method)
    return route === undefined
      ? E.left({ _tag: 'MethodNotAllowed', allow: [...methods.keys()] })
      : E.right({ route, id })
  }
}

import type { Route } from '../../src/route.ts'
import { routes } from '../../src/routes.ts'

/** Every route, with a path that can be called. */
export const allRoutes: readonly (Route & { readonly callable: string })[] = routes({ now: () => 0 as never }, () =>
  Promise.resolve(true),
).map((route) => ({ ...route, callable: route.path.replace(':id', '1') }))

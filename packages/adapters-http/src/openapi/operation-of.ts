import { ErrorBody } from '../error-body.ts'
import { failureCode } from '../failure-code.ts'
import type { Route } from '../route.ts'
import { failuresOf } from './failures-of.ts'
import type { Json, JsonObject } from './json.ts'
import type { Schemas } from './make-schemas.ts'

const clientId: Json = { $ref: '#/components/parameters/clientId' }
const id: Json = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }

/** A route as an OpenAPI operation. */
export const operationOf = (route: Route, schemas: Schemas): JsonObject => {
  const { path, summary, open } = route
  const parameters = [...(open ? [] : [clientId]), ...(path.includes(':id') ? [id] : [])]
  return {
    summary,
    ...(open ? {} : { security: securityOf(route) }),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...bodyOf(route, schemas),
    responses: { ...successOf(route, schemas), ...refusalsOf(route, schemas) },
  }
}

/** A route that nobody needs a session for looks at one when there is one. */
const securityOf = ({ fails }: Route): Json =>
  fails.includes('NotSignedIn') ? [{ session: [] }] : [{}, { session: [] }]

const bodyOf = (route: Route, schemas: Schemas): JsonObject =>
  route.open || route.method === 'GET' || route.body.name === 'AnyObject'
    ? {}
    : { requestBody: { required: true, content: { 'application/json': { schema: schemas.of(route.body) } } } }

const successOf = ({ success }: Route, schemas: Schemas): JsonObject =>
  success === null
    ? {}
    : {
        [success.status]: {
          description: 'Done.',
          content: {
            [success.body.name === 'string' ? 'text/html' : 'application/json']: { schema: schemas.of(success.body) },
          },
        },
      }

const refusalsOf = (route: Route, schemas: Schemas): JsonObject =>
  Object.fromEntries(
    [...failuresOf(route)].map(([status, tags]) => [
      status,
      {
        description: tags.map((_tag) => failureCode({ _tag })).join(', '),
        content: { 'application/json': { schema: schemas.of(ErrorBody) } },
      },
    ]),
  )

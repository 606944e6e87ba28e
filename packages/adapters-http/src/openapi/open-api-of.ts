import type { Route } from '../route.ts'
import type { JsonObject } from './json.ts'
import { makeSchemas } from './make-schemas.ts'
import { operationOf } from './operation-of.ts'

const description =
  'Mini programs that can send GET and POST only send PUT and DELETE as POST with the header ' +
  'X-Hydrogen-Request-Method. Texts of errors are Chinese or English, as Accept-Language asks; the header ' +
  'x-ks-auth-failure has the stable name of the failure, as the descriptions of the statuses list them.'

/** The description of all routes (OpenAPI 3.1), from nothing but the routes themselves. */
export const openApiOf = (routes: readonly Route[]): JsonObject => {
  const schemas = makeSchemas()
  const paths = new Map<string, JsonObject>()
  for (const route of routes) {
    const path = route.path.replace(':id', '{id}')
    paths.set(path, { ...paths.get(path), [route.method.toLowerCase()]: operationOf(route, schemas) })
  }
  return {
    openapi: '3.1.0',
    info: { title: 'ks-auth', version: '1', description },
    paths: Object.fromEntries(paths),
    components: {
      schemas: schemas.components(),
      parameters: {
        clientId: {
          name: 'X-Hydrogen-Client-ID',
          in: 'header',
          required: true,
          description: 'Which mini program calls.',
          schema: { type: 'string' },
        },
      },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description: 'Hydrogen-r1 TOKEN, with the token of a login.',
        },
      },
    },
  }
}

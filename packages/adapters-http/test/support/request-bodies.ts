import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { makeSchemas } from '../../src/openapi/make-schemas.ts'
import { allRoutes } from './all-routes.ts'

export interface BodyRoute {
  readonly method: string
  readonly callable: string
  readonly fields: readonly string[]
  /** Whether the published schema allows a body. */
  readonly allows: ValidateFunction
}

const schemas = makeSchemas()
const described = allRoutes.map((route) => ({ route, schema: route.open ? false : schemas.of(route.body) }))
const components = { $id: 'components', components: { schemas: schemas.components() } }
const ajv = new Ajv2020({ strict: false }).addSchema(components)

const withAbsoluteRefs = (schema: unknown): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"components#/'))

/** Members of every body that any schema names. */
const fieldsIn = (schema: unknown): readonly string[] =>
  typeof schema !== 'object' || schema === null
    ? []
    : Object.entries(schema).flatMap(([key, part]) =>
        key === 'properties' ? Object.keys(part as object) : key === '$ref' ? fieldsAt(String(part)) : fieldsIn(part),
      )

const fieldsAt = (ref: string): readonly string[] =>
  fieldsIn(schemas.components()[ref.replace('#/components/schemas/', '')])

/** The routes that read a body, each with its fields as published. */
export const bodyRoutes: readonly BodyRoute[] = described
  .map(({ route, schema }) => ({
    method: route.method,
    callable: route.callable,
    fields: [...new Set(fieldsIn(schema))],
    allows: ajv.compile(withAbsoluteRefs(schema)),
  }))
  .filter(({ fields }) => fields.length > 0)

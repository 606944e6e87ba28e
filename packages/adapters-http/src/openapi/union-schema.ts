import type { Json, JsonObject } from './json.ts'

const isObject = (schema: Json): schema is JsonObject =>
  typeof schema === 'object' && schema !== null && !Array.isArray(schema)

const constOf = (schema: Json): readonly Json[] =>
  isObject(schema) && 'const' in schema ? [schema['const'] ?? null] : []

const isNull = (schema: Json): boolean => isObject(schema) && schema['type'] === 'null'

/** One of several schemas, in the shortest form: a list of values, a type that may be null too, or all of them. */
export const unionSchema = (schemas: readonly Json[]): Json => {
  const values = schemas.flatMap(constOf)
  if (values.length === schemas.length) return { enum: values }
  const [first = true, second = true] = schemas
  return schemas.length === 2 && isObject(first) && typeof first['type'] === 'string' && isNull(second)
    ? { ...first, type: [first['type'], 'null'] }
    : { anyOf: schemas }
}

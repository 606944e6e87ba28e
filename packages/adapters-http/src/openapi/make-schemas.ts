import type * as t from 'io-ts'
import { customSchemas, judgedBy } from './custom-schemas.ts'
import type { Json, JsonObject } from './json.ts'
import { type ObjectShape, objectShape, uniteShapes } from './object-shape.ts'
import { unionSchema } from './union-schema.ts'
import { walkable } from './walkable.ts'

export interface Schemas {
  /** The schema of a codec (JSON Schema 2020-12). Objects with a name are written once, and referred to. */
  readonly of: (codec: t.Mixed) => Json
  readonly components: () => JsonObject
}

const leaves: Readonly<Record<string, Json>> = {
  StringType: { type: 'string' },
  NumberType: { type: 'number' },
  BooleanType: { type: 'boolean' },
  NullType: { type: 'null' },
  UndefinedType: false,
}

/** Walks codecs. One of a form that it does not know is an error: custom schemas tell what those accept. */
export const makeSchemas = (): Schemas => {
  const components = new Map<string, Json>()

  const of = (codec: t.Mixed): Json => {
    const { name } = codec
    const judge = judgedBy.get(name) ?? codec
    if (!isComponent(name, judge)) return inline(judge)
    if (!components.has(name)) components.set(name, inline(judge))
    return { $ref: `#/components/schemas/${name}` }
  }

  const inline = (codec: t.Mixed): Json => {
    const shape = objectShape(codec)
    if (shape !== null) return objectSchema(shape)
    const { _tag = '', name, types = [], type, value = null } = walkable(codec)
    const known = leaves[_tag] ?? customSchemas.get(name)
    if (known !== undefined) return known
    switch (_tag) {
      case 'LiteralType':
        return { const: value }
      case 'ReadonlyArrayType':
        return { type: 'array', items: type === undefined ? true : of(type) }
      case 'UnionType':
        return unionSchema(types.map(of))
      case 'IntersectionType':
        return { allOf: intersectionSchemas(types) }
      default:
        throw new Error(`no schema for the codec ${name}`)
    }
  }

  const objectSchema = ({ members, required, closed }: ObjectShape): Json => ({
    type: 'object',
    properties: Object.fromEntries(Object.entries(members).map(([key, member]) => [key, of(member)])),
    ...(required.length === 0 ? {} : { required }),
    ...(closed ? { additionalProperties: false } : {}),
  })

  /** The objects among them make one. */
  const intersectionSchemas = (types: readonly t.Mixed[]): readonly Json[] => {
    const shapes = types.map(objectShape).filter((shape) => shape !== null)
    return [objectSchema(uniteShapes(shapes)), ...types.filter((part) => objectShape(part) === null).map(of)]
  }

  return { of, components: () => Object.fromEntries(components) }
}

const isComponent = (name: string, codec: t.Mixed): boolean => {
  const { _tag, types = [] } = walkable(codec)
  const isUnionOfObjects = _tag === 'UnionType' && types.every((part) => objectShape(part) !== null)
  return (
    /^[A-Z][A-Za-z]*$/.test(name) && (objectShape(codec) !== null || isUnionOfObjects || _tag === 'IntersectionType')
  )
}

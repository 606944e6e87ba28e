import type * as t from 'io-ts'
import { walkable } from './walkable.ts'

/** The members of an object, whatever it was put together from. */
export interface ObjectShape {
  readonly members: Readonly<Record<string, t.Mixed>>
  readonly required: readonly string[]
  /** Nothing else is in it. */
  readonly closed: boolean
}

/** null: not an object with members that are known one by one. */
export const objectShape = (codec: t.Mixed): ObjectShape | null => {
  const { _tag, props = {}, type, types = [], domain, codomain } = walkable(codec)
  switch (_tag) {
    case 'InterfaceType':
      return { members: props, required: Object.keys(props), closed: false }
    case 'PartialType':
      return { members: props, required: [], closed: false }
    case 'ExactType':
      return closed(type === undefined ? null : objectShape(type))
    case 'DictionaryType':
      return domain === undefined || codomain === undefined ? null : dictionaryShape(domain, codomain)
    case 'IntersectionType':
      return merged(types.map(objectShape))
    default:
      return null
  }
}

const closed = (shape: ObjectShape | null): ObjectShape | null => (shape === null ? null : { ...shape, closed: true })

const dictionaryShape = (domain: t.Mixed, codomain: t.Mixed): ObjectShape | null => {
  const { keys } = walkable(domain)
  if (keys === undefined) return null
  const required = Object.keys(keys)
  return { members: Object.fromEntries(required.map((key) => [key, codomain])), required, closed: false }
}

const merged = (shapes: readonly (ObjectShape | null)[]): ObjectShape | null => {
  const known = shapes.filter((shape) => shape !== null)
  return known.length < shapes.length ? null : uniteShapes(known)
}

/** One object with the members of all. */
export const uniteShapes = (shapes: readonly ObjectShape[]): ObjectShape => ({
  members: Object.fromEntries(shapes.flatMap(({ members }) => Object.entries(members))),
  required: shapes.flatMap(({ required }) => required),
  closed: shapes.every(({ closed: isClosed }) => isClosed),
})

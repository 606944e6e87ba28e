import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { Answered } from './ask-over-http.ts'

interface Described {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, unknown>> }>>>
  >
}

export interface Descriptions {
  /** The statuses that an operation is described to have; null where there is no such operation. */
  readonly statusesOf: (method: string, path: string) => readonly number[] | null
  /** What is wrong with a reply; null where it is as described. */
  readonly problemOf: (method: string, path: string, reply: Answered) => string | null
}

/** Holds replies against an OpenAPI document. */
export const descriptionsIn = (document: Described): Descriptions => {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formats.default(ajv)
  ajv.addSchema(document, 'openapi')
  const validators = new Map<string, ValidateFunction>()

  const patterns = Object.keys(document.paths).map((pattern) => ({
    pattern,
    form: new RegExp(`^${pattern.replaceAll('.', '\\.').replace('{id}', '[^/]+')}$`),
  }))

  const find = (method: string, path: string) => {
    const [bare = ''] = path.split('?', 1)
    const exact = patterns.find(({ pattern }) => pattern === bare) ?? patterns.find(({ form }) => form.test(bare))
    const operation = exact && document.paths[exact.pattern]?.[method.toLowerCase()]
    return exact === undefined || operation === undefined ? null : { ...exact, operation }
  }

  const validatorOf = (pointer: string): ValidateFunction => {
    const known = validators.get(pointer) ?? ajv.compile({ $ref: `openapi#${pointer}` })
    validators.set(pointer, known)
    return known
  }

  return {
    statusesOf: (method, path) => {
      const found = find(method, path)
      return found === null ? null : Object.keys(found.operation.responses).map(Number)
    },

    problemOf: (method, path, { status, headers, text }) => {
      const found = find(method, path)
      if (found === null) return [404, 405].includes(status) ? null : `no description of ${method} ${path}`
      if (!Object.hasOwn(found.operation.responses, String(status))) return `${status} is not described`
      if (String(headers['content-type']).startsWith('text/html')) return null
      const escape = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')
      const place = ['paths', found.pattern, method.toLowerCase(), 'responses', String(status)].map(escape).join('/')
      const validate = validatorOf(`/${place}/content/application~1json/schema`)
      return validate(JSON.parse(text)) ? null : ajv.errorsText(validate.errors)
    },
  }
}

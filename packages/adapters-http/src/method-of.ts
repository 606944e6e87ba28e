import type { HttpRequest } from './http-request.ts'

/**
 * Kuaishou devices send GET and POST only, and PUT and DELETE as POST under this header. Resolved before anything else
 * looks at the method; any other use of the header is none.
 */
export const methodOf = ({ method, header }: HttpRequest): string => {
  const override = header('x-hydrogen-request-method')
  return method === 'POST' && (override === 'PUT' || override === 'DELETE') ? override : method
}

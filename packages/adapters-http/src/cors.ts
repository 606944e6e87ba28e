import type { HttpRequest } from './http-request.ts'
import type { HttpResponse } from './http-response.ts'

/** Which pages of other origins may read answers. Cookies are never looked at, so none are allowed. */
export interface Cors {
  readonly headers: (request: HttpRequest) => Readonly<Record<string, string>>
  /** The answer to a preflight of a listed origin. */
  readonly preflight: (request: HttpRequest) => HttpResponse | null
}

const allowances = {
  'access-control-allow-methods': 'GET, POST, PUT, DELETE',
  'access-control-allow-headers': [
    'authorization',
    'content-type',
    'x-hydrogen-client-id',
    'x-hydrogen-client-platform',
    'x-hydrogen-client-sdk-type',
    'x-hydrogen-client-version',
    'x-hydrogen-env-id',
    'x-hydrogen-request-method',
  ].join(', '),
  'access-control-max-age': '600',
}

const exposed = 'retry-after, www-authenticate, x-ks-auth-failure, x-request-id'

/** Without origins nothing is said, which keeps browsers out. */
export const makeCors = (origins: readonly string[]): Cors => {
  const listed: ReadonlySet<string> = new Set(origins)
  if (listed.size === 0) return { headers: () => ({}), preflight: () => null }

  const isListed = ({ header }: HttpRequest): boolean => listed.has(header('origin') ?? '')
  return {
    headers: (request) => ({
      vary: 'origin',
      ...(isListed(request)
        ? {
            'access-control-allow-origin': request.header('origin') ?? '',
            'access-control-expose-headers': exposed,
          }
        : {}),
    }),
    preflight: (request) =>
      request.method === 'OPTIONS' && isListed(request) && request.header('access-control-request-method') !== undefined
        ? { status: 204, headers: { ...allowances, 'cache-control': 'no-store' }, body: '' }
        : null,
  }
}

import { METHODS } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { person } from '../support/person.ts'
import { raw, readReply } from '../support/raw.ts'
import { serveFastify } from '../support/serve-fastify.ts'
import { type Served, serveNode } from '../support/serve-node.ts'
import { makeWorld } from '../support/world.ts'

const path = '/hserve/v2.5/idp/kuaishou/silent-login/'
const head = (line: string, headers: readonly string[]): string =>
  [line, 'Host: localhost', 'X-Hydrogen-Client-ID: client-a', 'Connection: close', ...headers, '', ''].join('\r\n')
const post = (headers: readonly string[]): string => head(`POST ${path} HTTP/1.1`, headers)
const json = 'Content-Type: application/json'
const chunked = 'Transfer-Encoding: chunked'
const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`
const kib = (count: number): string => 'x'.repeat(count * 1024)
const body = '{"code":"code-1"}'

const refused: readonly (readonly [string, number, readonly string[]])[] = [
  ['more bytes than allowed, announced', 413, [post([json, `Content-Length: ${65 * 1024}`]), kib(65)]],
  ['more bytes than allowed, announced and never sent', 413, [post([json, 'Content-Length: 9999999999'])]],
  [
    'more bytes than allowed, in chunks',
    413,
    [post([json, chunked]), ...Array.from({ length: 5 }, () => chunk(kib(16)))],
  ],
  ['one byte more than allowed', 413, [post([json, 'Content-Length: 65537']), 'x'.repeat(65_537)]],
  ['64 KiB of no JSON', 400, [post([json, 'Content-Length: 65536']), kib(64)]],
  ['a type that is none', 415, [post(['Content-Type: @', 'Content-Length: 17']), body]],
  ['no type', 415, [post(['Content-Length: 17']), body]],
  ['an empty type', 415, [post(['Content-Type:', 'Content-Length: 17']), body]],
  ['two types', 415, [post([json, 'Content-Type: text/plain', 'Content-Length: 17']), body]],
  ['a form', 415, [post(['Content-Type: multipart/form-data; boundary=x', 'Content-Length: 17']), body]],
  ['a compressed body', 415, [post([json, 'Content-Encoding: gzip', 'Content-Length: 17']), body]],
  ['two client ids', 400, [post([json, 'X-Hydrogen-Client-ID: client-b', 'Content-Length: 17']), body]],
  ['two lengths', 400, [post([json, 'Content-Length: 17', 'Content-Length: 18']), body]],
  ['a length and chunks', 400, [post([json, 'Content-Length: 17', chunked]), chunk(body), '0\r\n\r\n']],
  ['a length that is none', 400, [post([json, 'Content-Length: -1']), body]],
  ['chunks that are none', 400, [post([json, chunked]), 'hello\r\n']],
  ['a coding nobody knows', 400, [post([json, 'Transfer-Encoding: identity, x']), body]],
  ['a header without a name', 400, [head(`GET ${path} HTTP/1.1`, [': x'])]],
  ['a header with a blank in its name', 400, [head(`GET ${path} HTTP/1.1`, ['Content Length: 1'])]],
  ['a header with a bare line feed', 400, [head(`GET ${path} HTTP/1.1`, ['X: a\nContent-Length: 5'])]],
  ['no HTTP', 400, ['hello\r\n\r\n']],
  ['another HTTP', 400, [head(`GET ${path} HTTP/9.9`, [])]],
  ['headers without end', 431, [`GET ${path} HTTP/1.1\r\n`, `X: ${kib(20)}\r\n`]],
  ['no host', 400, [`GET ${path} HTTP/1.1\r\nConnection: close\r\n\r\n`]],
  ['an expectation that nobody knows', 417, [post([json, 'Expect: something', 'Content-Length: 17']), body]],
  ['two hosts', 400, [head(`GET ${path} HTTP/1.1`, ['Host: example.com'])]],
  ['a path that cannot be decoded', 404, [head('GET /%zz HTTP/1.1', [])]],
  ['an id that cannot be decoded', 401, [head('GET /hserve/v2.5/user/info/%ff%/ HTTP/1.1', [])]],
  ['a long path', 404, [head(`GET /${'a'.repeat(8000)} HTTP/1.1`, [])]],
  ['a path with dots', 404, [head(`GET /x/..${path} HTTP/1.1`, [])]],
  ['a path with escaped dots', 404, [head(`GET /x/%2e%2e${path} HTTP/1.1`, [])]],
  ['a path with a NUL', 404, [head('GET /%00 HTTP/1.1', [])]],
  ['a path with a matrix parameter', 404, [head(`GET ${path};x=y HTTP/1.1`, [])]],
  ['a path with a semicolon before the query', 404, [head(`GET ${path};?x=y HTTP/1.1`, [])]],
  ['a fragment', 405, [head(`GET ${path}#x HTTP/1.1`, [])]],
  ['a whole URL', 405, [head(`GET http://example.com${path} HTTP/1.1`, [])]],
]

/** Silent by nature: the answer to HEAD has no body. CONNECT never reaches a handler. */
const methods = METHODS.filter((method) => !['CONNECT', 'HEAD', 'POST'].includes(method))

describe.each([
  ['Fastify', serveFastify],
  ['node:http', serveNode],
] as const)('%s under fire', (_, serve) => {
  let served: Served
  beforeAll(async () => {
    const world = makeWorld()
    for (let i = 0; i < 2; i++) world.code(person('oAnn'))
    served = await serve(world.handle)
  })
  afterAll(() => served.close())

  const ask = async (pieces: readonly string[]) => readReply(await raw(served.port, pieces))

  it.each(refused)('answers %s with %i and our error object', async (_case, status, pieces) => {
    const reply = await ask(pieces)
    expect(reply).toMatchObject({ status })
    expect(JSON.parse(reply.body)).toEqual({ status: 'error', error_msg: expect.stringMatching(/./) })
    expect(reply.head).toContain('content-type: application/json; charset=utf-8')
    expect(reply.head).toContain('x-content-type-options: nosniff')
    expect(reply.head).toContain('cache-control: no-store')
    expect(reply.head).not.toMatch(/^(?:server|x-powered-by|location):/m)
  })

  it.each(methods)('answers %s with 405 and the methods that there are', async (method) => {
    const reply = await ask([head(`${method} ${path} HTTP/1.1`, ['Content-Length: 0'])])
    expect(reply).toMatchObject({ status: 405 })
    expect(reply.head).toContain('allow: post')
    expect(JSON.parse(reply.body)).toEqual({ status: 'error', error_msg: 'method not allowed' })
  })

  it('answers HEAD with 405 and no body, as HTTP has it', async () => {
    expect(await ask([head(`HEAD ${path} HTTP/1.1`, [])])).toMatchObject({ status: 405, body: '' })
  })

  it('asks nobody of HTTP/1.0 for a host', async () => {
    expect(await ask(['GET /livez HTTP/1.0\r\n\r\n'])).toMatchObject({ status: 200 })
  })

  it('meets the expectation that HTTP knows', async () => {
    const received = await raw(served.port, [
      post([json, 'Expect: 100-continue', `Content-Length: ${body.length}`]),
      body.replace('1', '2'),
    ])
    expect(received.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 100', 'HTTP/1.1 201'])
  })

  it('takes a body of one byte at a time', async () => {
    const pieces = [...body].map(chunk)
    expect(await ask([post([json, chunked]), ...pieces, '0\r\n\r\n'])).toMatchObject({ status: 201 })
  })

  it('serves the next request of a connection after one that it refused', async () => {
    const keepAlive = post([json, 'Content-Length: 2']).replace('Connection: close\r\n', '')
    const received = await raw(served.port, [`${keepAlive}{}`, `${keepAlive}{}`, head('GET /livez HTTP/1.1', [])])
    expect(received.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 400', 'HTTP/1.1 400', 'HTTP/1.1 200'])
  })

  it('takes nothing for a second request that an honest length puts into the body', async () => {
    const smuggled = head('GET /livez HTTP/1.1', [])
    const received = await raw(served.port, [post([json, `Content-Length: ${smuggled.length}`]), smuggled])
    expect(received.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 400'])
  })

  it('answers an asterisk with our error object', async () => {
    const reply = await ask([head('OPTIONS * HTTP/1.1', [])])
    expect([400, 404]).toContain(reply.status)
    expect(JSON.parse(reply.body)).toEqual({ status: 'error', error_msg: expect.stringMatching(/./) })
  })

  it('goes on after all that', async () => {
    expect(await ask([head('GET /livez HTTP/1.1', [])])).toMatchObject({ status: 200 })
  })
})

describe('Fastify', () => {
  it('cuts a request that does not come to its end, with our error object', async () => {
    const { port, close } = await serveFastify(makeWorld().handle)
    const reply = readReply(await raw(port, [post([json, 'Content-Length: 17']), '{'], 10_000))
    await close()
    expect(reply).toMatchObject({ status: 408 })
    expect(JSON.parse(reply.body)).toEqual({ status: 'error', error_msg: 'the request took too long' })
  })
})

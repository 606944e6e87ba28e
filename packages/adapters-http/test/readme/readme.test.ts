import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { failuresOf } from '../../src/openapi/failures-of.ts'
import { allRoutes } from '../support/all-routes.ts'
import { person } from '../support/person.ts'
import { send } from '../support/send.ts'
import { app as fastifyApp } from './examples/fastify.ts'
import { ks } from './examples/handler.ts'
import { app as honoApp } from './examples/hono.ts'
import { server } from './examples/node.ts'
import { handler as tracedHandler } from './examples/telemetry.ts'

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const readme = read('../../README.md')

const logIn = (): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'x-hydrogen-client-id': 'my-mini-program' },
  body: JSON.stringify({ code: ks.issueCode(person('oAnn')) }),
})

const path = '/hserve/v2.5/idp/kuaishou/silent-login/'

describe('the README', () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  afterAll(() => vi.restoreAllMocks())

  it.each(['handler', 'hono', 'node', 'fastify', 'telemetry'])('shows the example %s as it is run here', (name) => {
    expect(readme).toContain(`\`\`\`ts\n// ${name}.ts\n${read(`./examples/${name}.ts`)}\`\`\``)
  })

  it('has an example for Hono that logs somebody in', async () => {
    expect((await honoApp.request(`/login${path}`, logIn())).status).toBe(201)
    expect((await honoApp.request('/')).status).toBe(200)
  })

  it('has an example for node:http that logs somebody in', async () => {
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    const { port } = server.address() as AddressInfo
    const { status } = await fetch(`http://127.0.0.1:${port}${path}`, logIn())
    server.close()
    server.closeAllConnections()
    expect(status).toBe(201)
  })

  it('has an example for Fastify that logs somebody in', async () => {
    const origin = await fastifyApp.listen({ host: '127.0.0.1', port: 0 })
    const { status } = await fetch(`${origin}${path}`, logIn())
    await fastifyApp.close()
    expect(status).toBe(201)
  })

  it('has an example for telemetry that answers', async () => {
    expect((await send(tracedHandler, 'GET', '/livez')).status).toBe(200)
  })

  it('lists every route with its statuses', () => {
    for (const route of allRoutes) {
      const { method, path: pattern, summary, success } = route
      const refused = [...failuresOf(route).keys()].join(' ')
      expect(readme).toContain(`| ${method} | \`${pattern}\` | ${summary} | ${success?.status ?? '–'} | ${refused} |`)
    }
  })

  it.each([
    ['.', '../../src/index.ts'],
    ['./fetch', '../../src/mount/fetch/index.ts'],
    ['./node', '../../src/mount/node/index.ts'],
    ['./fastify', '../../src/mount/fastify/index.ts'],
    ['./telemetry', '../../src/telemetry/index.ts'],
  ])('lists everything that %s exports', (subpath, source) => {
    const names = [...read(source).matchAll(/\{([^}]+)\}/g)].flatMap(([, list = '']) =>
      list.split(',').map((name) => name.replace('type ', '').trim()),
    )
    const rows = readme.split('\n').filter((line) => line.includes(`| \`${subpath}\` |`))
    expect(names.length).toBeGreaterThan(0)
    for (const name of names.filter((each) => each !== 'Handler'))
      expect(rows.some((row) => row.includes(`\`${name}`))).toBe(true)
  })
})

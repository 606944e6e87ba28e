import { failureCode } from '../failure-code.ts'
import type { Route } from '../route.ts'
import { failuresOf } from './failures-of.ts'
import type { Json } from './json.ts'
import { makeSchemas, type Schemas } from './make-schemas.ts'

const style = [
  'body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}',
  'h2{font-size:1rem;margin-top:3rem}code,pre{font:14px/1.4 ui-monospace,monospace}',
  'pre{overflow:auto;background:#8882;padding:.5rem}td{padding:.1rem 1rem .1rem 0;vertical-align:top}',
].join('')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The routes for reading: one page, without scripts and without anything from elsewhere. */
export const pageOf = (routes: readonly Route[]): string => {
  const schemas = makeSchemas()
  const sections = routes.map((route) => sectionOf(route, schemas))
  const bodies = Object.entries(schemas.components()).map(([name, schema]) => `<h2>${name}</h2>${printed(schema)}`)
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>ks-auth</title><style>${style}</style></head><body><h1>ks-auth</h1>`,
    '<p>The same for programs: <a href="openapi.json">openapi.json</a></p>',
    ...sections,
    '<h1>Bodies</h1>',
    ...bodies,
    '</body></html>',
    '',
  ].join('\n')
}

const sectionOf = (route: Route, schemas: Schemas): string => {
  const { method, path, summary, success } = route
  const rows = [...failuresOf(route)].map(([status, tags]) =>
    rowOf(status, tags.map((_tag) => failureCode({ _tag })).join(', ')),
  )
  return [
    `<h2><code>${method} ${escaped(path)}</code></h2><p>${escaped(summary)}</p>`,
    route.open ? '' : printed(schemas.of(route.body)),
    `<table>${success === null ? '' : rowOf(success.status, JSON.stringify(schemas.of(success.body)))}${rows.join('')}</table>`,
  ].join('\n')
}

const rowOf = (status: number, text: string): string =>
  `<tr><td>${status}</td><td><code>${escaped(text)}</code></td></tr>`

const printed = (schema: Json): string => `<pre>${escaped(JSON.stringify(schema, null, 2))}</pre>`

import { describe, expect, it } from 'vitest'
import { readStream } from '../../src/mount/read-stream.ts'
import { readText } from '../../src/mount/read-text.ts'
import { makeWorld } from '../support/world.ts'

const bytes = (...codes: readonly number[]): Uint8Array => Uint8Array.from(codes)

const streamOf = (...chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })

describe('the text of a body', () => {
  it.each([
    ['a byte that begins nothing', bytes(0xff)],
    ['half a character', bytes(0xe5, 0xae)],
    ['a long way to write a quote', bytes(0xc0, 0xa2)],
    ['a surrogate', bytes(0xed, 0xa0, 0x80)],
    ['a quote in UTF-16', bytes(0xff, 0xfe, 0x22, 0x00)],
  ])('is not read out of %s', (_, malformed) => {
    expect(readText(malformed)).toEqual({ _tag: 'Unreadable' })
  })

  it('keeps a byte order mark, which no JSON begins with', async () => {
    const body = readText(bytes(0xef, 0xbb, 0xbf, 0x7b, 0x7d))
    expect(body).toEqual({ _tag: 'Text', text: '\ufeff{}' })
    const headers = new Map([
      ['x-hydrogen-client-id', 'client-a'],
      ['content-type', 'application/json'],
    ])
    const path = '/hserve/v2.0/login/anonymous/'
    const { status } = await makeWorld().handle({ method: 'POST', path, header: (name) => headers.get(name), body })
    expect(status).toBe(400)
  })

  it('may have its characters cut anywhere between chunks', async () => {
    const whole = new TextEncoder().encode('{"nickname":"安 \u{1f600}"}')
    for (let at = 0; at <= whole.length; at++) {
      const body = await readStream(streamOf(whole.slice(0, at), whole.slice(at)))
      expect(body).toEqual({ _tag: 'Text', text: '{"nickname":"安 \u{1f600}"}' })
    }
  })

  it('ends at 64 KiB, whatever the chunks', async () => {
    const [kib, full] = [
      new Uint8Array(1024).fill(0x20),
      Array.from({ length: 64 }, () => new Uint8Array(1024).fill(0x20)),
    ]
    expect(await readStream(streamOf(...full))).toMatchObject({ _tag: 'Text' })
    expect(await readStream(streamOf(...full, bytes(0x20)))).toEqual({ _tag: 'TooLarge' })
    expect(await readStream(streamOf(...full, kib))).toEqual({ _tag: 'TooLarge' })
  })

  it('is unreadable where the stream breaks', async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull: () => {
        throw new Error('the client went away')
      },
    })
    expect(await readStream(broken)).toEqual({ _tag: 'Unreadable' })
  })
})

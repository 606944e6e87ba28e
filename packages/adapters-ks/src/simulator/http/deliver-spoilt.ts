import type { ServerResponse } from 'node:http'
import type { FaultAfterwards } from '../faults/fault.ts'
import type { Answer } from './answer.ts'
import { reset } from './reset.ts'
import { send } from './send.ts'

const tenMebibytes = 10 * 1024 * 1024

/** What comes of the answer of an exchange. */
export const deliverSpoilt = (response: ServerResponse, answer: Answer, fault: FaultAfterwards): void => {
  switch (fault.kind) {
    case 'latency':
      return later(response, fault.milliseconds, () => send(response, answer))
    case 'silence':
      return
    case 'reset':
      return fault.when === 'headers' ? reset(response) : half(response, answer, () => reset(response))
    case 'truncated':
      return half(response, answer, () => response.socket?.end())
    case 'oversized':
      return send(response, { ...answer, body: ' '.repeat(fault.bytes ?? tenMebibytes) + answer.body })
    case 'drip':
      return drip(response, answer, fault.milliseconds ?? 1000)
  }
}

const later = (response: ServerResponse, milliseconds: number, step: () => void): void => {
  const timer = setTimeout(step, milliseconds)
  response.once('close', () => clearTimeout(timer))
}

/** Promises the whole body and sends half of it. */
const half = (response: ServerResponse, { status, headers, body }: Answer, then: () => void): void => {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) })
  response.write(body.slice(0, body.length / 2), () => later(response, 10, then))
}

const drip = (response: ServerResponse, { status, headers, body }: Answer, milliseconds: number): void => {
  const bytes = Buffer.from(body)
  let sent = 0
  response.writeHead(status, { ...headers, 'content-length': bytes.length }).flushHeaders()
  const timer = setInterval(() => {
    response.write(bytes.subarray(sent, ++sent))
    if (sent === bytes.length) response.end()
  }, milliseconds)
  response.once('close', () => clearInterval(timer))
}

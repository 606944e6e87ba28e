import type { ServerResponse } from 'node:http'
import { type Answer, jsonAnswer, send } from './answer.ts'
import { refusal } from './code-to-session.ts'
import type { Fault, FaultAfterwards, FaultInstead } from './fault.ts'

const html = '<html><body><h1>502 Bad Gateway</h1></body></html>'
const tenMebibytes = 10 * 1024 * 1024

export const isInstead = (fault: Fault): fault is FaultInstead =>
  ['status', 'result', 'reply', 'malformed', 'outage'].includes(fault.kind)

export const deliverInstead = (response: ServerResponse, fault: FaultInstead): void => {
  switch (fault.kind) {
    case 'status': {
      const { status, body = html, location } = fault
      const headers = { 'content-type': 'text/html', ...(location === undefined ? {} : { location }) }
      return send(response, { status, headers, body })
    }
    case 'result':
      return send(response, jsonAnswer(200, refusal(fault.result, 'error', '请求被拒绝')))
    case 'reply':
      return send(response, jsonAnswer(200, fault.reply))
    case 'malformed':
      return send(response, { status: 200, headers: { 'content-type': 'text/html' }, body: fault.text ?? html })
    case 'outage':
      return reset(response)
  }
}

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

const reset = (response: ServerResponse): void => {
  response.socket?.resetAndDestroy()
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

import type { ServerResponse } from 'node:http'
import type { FaultInstead } from '../faults/fault.ts'
import { refusal } from '../platform/refusal.ts'
import { jsonAnswer } from './answer.ts'
import { reset } from './reset.ts'
import { send } from './send.ts'

const html = '<html><body><h1>502 Bad Gateway</h1></body></html>'

/** What comes in the place of an exchange. */
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

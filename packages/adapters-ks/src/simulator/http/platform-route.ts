import type { ServerResponse } from 'node:http'
import type { FaultRules } from '../faults/fault-rules.ts'
import { isInstead } from '../faults/is-instead.ts'
import { codeToSession } from '../platform/code-to-session.ts'
import type { Platform } from '../platform/platform.ts'
import { jsonAnswer } from './answer.ts'
import { deliverInstead } from './deliver-instead.ts'
import { deliverSpoilt } from './deliver-spoilt.ts'
import type { SeenExchange } from './seen-exchange.ts'
import { send } from './send.ts'

interface PlatformRouteOptions {
  readonly platform: Platform
  readonly apps: ReadonlyMap<string, string>
  readonly faults: FaultRules
  readonly see: (exchange: SeenExchange) => void
}

type PlatformRoute = (body: string, contentType: string | undefined, response: ServerResponse) => void

/** `POST /oauth2/mp/code2session`, with whatever fault waits for it. */
export const makePlatformRoute = ({ platform, apps, faults, see }: PlatformRouteOptions): PlatformRoute => {
  const exchange = codeToSession(platform, apps)

  return (body, contentType, response) => {
    const form = new URLSearchParams(isForm(contentType) ? body : '')
    const code = form.get('js_code') ?? ''
    const appId = form.get('app_id') ?? ''
    const fault = faults.next(appId, code)
    const seen = { code, appId, fault: fault?.kind ?? null }
    for (const name of ['x-request-id', 'x-kslogid']) response.setHeader(name, platform.random(8).toString('hex'))

    if (fault !== undefined && isInstead(fault)) {
      see({ ...seen, result: null })
      return deliverInstead(response, fault)
    }
    const reply = exchange(form)
    see({ ...seen, result: reply.result })
    const answer = jsonAnswer(200, reply)
    return fault === undefined ? send(response, answer) : deliverSpoilt(response, answer, fault)
  }
}

const isForm = (contentType = ''): boolean => /^application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType)

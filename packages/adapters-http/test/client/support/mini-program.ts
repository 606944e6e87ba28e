import { createContext, runInContext } from 'node:vm'
import { type ButtonEvent, tapPhoneButton, tapProfileButton } from './buttons.ts'
import type { Phone } from './phone.ts'

type Page = Record<string, unknown>

/** A mini program that runs on a phone, in a context with what a mini program finds there and nothing else. */
export interface MiniProgram {
  /** What its scripts find; examples take some of it from code around them. */
  readonly globals: Record<string, unknown>
  /** What it printed. */
  readonly printed: unknown[]
  /** Loads a script, and waits until nothing is under way. */
  readonly run: (script: string) => Promise<void>
  /** The page that the scripts have made, with what `setData` puts into it. */
  readonly page: () => Page
  /** Taps the only button, or the one with this text: its catchtap first, then what the person answers. */
  readonly tap: (template: string, text?: string) => Promise<ButtonEvent>
}

export const openMiniProgram = (phone: Phone): MiniProgram => {
  const printed: unknown[] = []
  const pages: Page[] = []
  const leftover = new Proxy(
    {},
    {
      get: () => {
        throw new Error('this is no WeChat')
      },
    },
  )

  const globals: MiniProgram['globals'] = {
    ks: phone.ks,
    wx: leftover,
    console: { log: (...values: readonly unknown[]) => printed.push(...values) },
    App: () => undefined,
    Page: (page: Page) => {
      page['setData'] = (data: object) => Object.assign(page, { data: { ...Object(page['data']), ...data } })
      pages.push(page)
    },
    setTimeout,
    clearTimeout,
  }
  const context = createContext(globals)

  const page = (): Page => {
    const [last] = pages.slice(-1)
    if (last === undefined) throw new Error('no page was made')
    return last
  }
  const call = (handler: string | undefined, event?: ButtonEvent): unknown =>
    handler === undefined ? undefined : (page()[handler] as (event?: ButtonEvent) => unknown)(event)

  return {
    globals,
    printed,
    run: async (script) => {
      runInContext(script, context)
      await phone.atRest()
    },
    page,
    tap: async (template, text = '') => {
      const [button = ''] = template.match(/<button[^>]*>[^<]*/g)?.filter((found) => found.includes(text)) ?? []
      const attribute = (name: string): string | undefined => new RegExp(`\\b${name}="(\\w+)"`).exec(button)?.[1]
      call(attribute('catchtap'))
      await phone.atRest()
      const asksForPhone = attribute('open-type') === 'getPhoneNumber'
      const event = await (asksForPhone ? tapPhoneButton(phone) : tapProfileButton(phone))
      call(attribute(`bind${event.type}`), event)
      await phone.atRest()
      return event
    },
  }
}

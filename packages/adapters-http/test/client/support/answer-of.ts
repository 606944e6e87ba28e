import type { KsCallbacks } from '@ks-auth/adapters-http/client'
import type { HostApp } from './host-app.ts'

/** Answers a call as the host does: by callbacks, and by a promise of the same on hostApps that have them. */
export const answerOf =
  (hostApp: HostApp, underWay: Set<Promise<unknown>>, isSilent: (call: string) => boolean) =>
  <Result>(call: string, { success, fail }: KsCallbacks<Result>, work: () => Promise<Result>): unknown => {
    if (isSilent(call)) return hostApp.promises ? new Promise(() => undefined) : undefined
    const told = work().then(
      (result) => {
        success?.(result)
        return result
      },
      (failure: unknown) => {
        fail?.(failure)
        throw failure
      },
    )
    const end = (): void => void underWay.delete(told)
    underWay.add(told)
    told.then(end, end)
    return hostApp.promises ? told : undefined
  }

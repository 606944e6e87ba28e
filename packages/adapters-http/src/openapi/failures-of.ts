import { failureToStatus } from '../failure-to-http.ts'
import type { FailureTag, Route } from '../route.ts'

const ofAnybody: readonly FailureTag[] = ['MalformedRequest', 'Unexpected']
const ofClients: readonly FailureTag[] = [...ofAnybody, 'UnknownClient', 'BodyTooLarge', 'UnsupportedMediaType']

/** Every failure that a route can answer, by the status that it gives it. */
export const failuresOf = ({ open, fails, notSignedIn }: Route): ReadonlyMap<number, readonly FailureTag[]> => {
  const byStatus = new Map<number, readonly FailureTag[]>()
  for (const tag of new Set([...fails, ...(open ? ofAnybody : ofClients)])) {
    const status = failureToStatus(tag, notSignedIn)
    byStatus.set(status, [...(byStatus.get(status) ?? []), tag])
  }
  return new Map([...byStatus].sort(([a], [b]) => a - b))
}

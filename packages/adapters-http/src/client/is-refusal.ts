import type { KsFailure } from './ks-failure.ts'

/** Whether a person said no. Hosts and versions word it differently. */
export const isRefusal = ({ text }: KsFailure): boolean =>
  /den[iy]|cancel|refus|reject|permission|scope|拒绝|取消|授权/i.test(text)

import type { Fault, FaultInstead } from './fault.ts'

const kinds: readonly Fault['kind'][] = [
  'status',
  'result',
  'reply',
  'malformed',
  'outage',
] satisfies FaultInstead['kind'][]

export const isInstead = (fault: Fault): fault is FaultInstead => kinds.includes(fault.kind)

export { annotateSpan } from './annotate-span.ts'
export { traced } from './traced.ts'

export { en } from './en.ts'
export type { Messages } from './messages.ts'
export { zh } from './zh.ts'

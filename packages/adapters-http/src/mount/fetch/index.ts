export { type FetchOptions, fetchHandler } from './fetch-handler.ts'

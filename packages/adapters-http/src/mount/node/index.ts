export { answerClientError } from '../answer-client-error.ts'
export { nodeHandler } from './node-handler.ts'

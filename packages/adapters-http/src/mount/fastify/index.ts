export { fastifyOptions } from './fastify-options.ts'
export { fastifyPlugin } from './fastify-plugin.ts'
export { type Drain, type DrainPatience, makeDrain } from './make-drain.ts'

export { fastifyOptions } from './fastify-options.ts'
export { fastifyPlugin } from './fastify-plugin.ts'

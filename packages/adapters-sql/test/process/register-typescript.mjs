// `node --import` this: TypeScript sources then run as they are, also where Node does not strip types by itself.
import { register } from 'node:module'

register('./typescript-hooks.mjs', import.meta.url)

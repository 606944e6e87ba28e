import { createRequire } from 'node:module'

/** The copy of a library that a package or deployment runs with: floor and server must not differ in versions. */
export const library = (name, user) => createRequire(new URL(`../${user}/package.json`, import.meta.url))(name)

import { library } from '../library.mjs'

/** SQLite as the server finds it: that of Node from 22.13 on, else that of @photostructure/sqlite. */
export const sqliteClass = () => {
  const builtin = process.getBuiltinModule('node:sqlite')
  return (builtin ?? library('@photostructure/sqlite', 'packages/adapters-sql')).DatabaseSync
}

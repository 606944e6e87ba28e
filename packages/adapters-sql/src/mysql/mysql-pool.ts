export type MysqlValue = string | number | Buffer | null

/** The part of a connection of `mysql2/promise` that is used. */
export interface MysqlClient {
  /** What is behind the promises, and stays the same while the pool has it. */
  readonly connection: { readonly on: (event: 'error', listener: () => void) => unknown }
  /** As text. */
  readonly query: (sql: string) => Promise<readonly [unknown, unknown]>
  /** Prepared: values never become part of a text. */
  readonly execute: (sql: string, values: MysqlValue[]) => Promise<readonly [unknown, unknown]>
  readonly release: () => void
  readonly destroy: () => void
}

/** The part of a pool of `mysql2/promise` that is used. */
export interface MysqlPool {
  readonly getConnection: () => Promise<MysqlClient>
  /** Tells of new connections, until it is told off. */
  readonly on?: (event: 'connection', listener: (connection: MysqlClient['connection']) => void) => unknown
  readonly off?: (event: 'connection', listener: (connection: MysqlClient['connection']) => void) => unknown
}

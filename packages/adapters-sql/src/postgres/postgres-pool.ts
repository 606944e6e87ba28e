/** The part of a connection of `pg` that is used. */
export interface PostgresClient {
  readonly query: (query: { text: string; values: unknown[]; name?: string }) => Promise<PostgresResult>
  /** Back to the pool, or out of it when there is an error. */
  readonly release: (error?: Error | boolean) => void
  readonly on: (event: 'error', listener: (error: Error) => void) => unknown
  readonly off: (event: 'error', listener: (error: Error) => void) => unknown
}

export interface PostgresResult {
  readonly rows: readonly unknown[]
  readonly rowCount: number | null
}

/** The part of a `pg.Pool` that is used. */
export interface PostgresPool {
  readonly connect: () => Promise<PostgresClient>
  /** Tells of new connections, until it is told off. */
  readonly on?: (event: 'connect', listener: (client: Pick<PostgresClient, 'on'>) => void) => unknown
  readonly off?: (event: 'connect', listener: (client: Pick<PostgresClient, 'on'>) => void) => unknown
}

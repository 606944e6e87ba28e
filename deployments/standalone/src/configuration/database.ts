/** A file, or `:memory:`. */
export interface SqliteDatabase {
  readonly _tag: 'Sqlite'
  readonly path: string
}

export interface PostgresDatabase {
  readonly _tag: 'Postgres'
  /** Holds a password: for the driver alone. */
  readonly url: string
}

/** MySQL or MariaDB. */
export interface MysqlDatabase {
  readonly _tag: 'Mysql'
  /** Holds a password: for the driver alone. */
  readonly url: string
}

export type Database = SqliteDatabase | PostgresDatabase | MysqlDatabase

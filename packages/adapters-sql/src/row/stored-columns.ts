/** The columns of a table, and what they hold. */
export type StoredColumns<Row> = Readonly<Record<keyof Row & string, 'text' | 'integer'>>

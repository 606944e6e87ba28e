/** The database was migrated by a later version of this package. */
export class SchemaTooNew extends Error {
  override readonly name = 'SchemaTooNew'

  constructor(found: number, known: number) {
    super(`the database has schema version ${found}, this version of @ks-auth/adapters-sql knows ${known}: update it`)
  }
}

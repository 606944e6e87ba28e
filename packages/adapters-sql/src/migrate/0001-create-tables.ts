import type { Kysely } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Tables } from '../tables.ts'
import type { Migration } from './migration.ts'

/** Users and their identities; sessions and keys by what they are looked up with. No key refers to another table. */
export const createTables: Migration = {
  version: 1,
  apply: async (db, dialect) => {
    await createUsers(db, dialect)
    await createIdentities(db, dialect)
    await createSessions(db, dialect)
    await createSessionKeys(db, dialect)
    await createAttempts(db, dialect)
  },
}

const createUsers = async (
  { schema }: Kysely<Tables>,
  { types, tableOptions, partialIndexes, addIndex }: Dialect,
): Promise<void> => {
  await schema
    .createTable('ks_auth_users')
    .ifNotExists()
    .addColumn('id', types.integer, (column) => column.primaryKey())
    .addColumn('pool', types.key(64), (column) => column.notNull())
    .addColumn('version', types.integer, (column) => column.notNull())
    .addColumn('epoch', types.integer, (column) => column.notNull())
    .addColumn('anonymous', types.flag, (column) => column.notNull())
    .addColumn('authorized', types.flag, (column) => column.notNull())
    .addColumn('profile', types.text, (column) => column.notNull())
    .addColumn('username', types.key(64))
    .addColumn('email', types.key(254))
    .addColumn('email_verified', types.flag, (column) => column.notNull())
    .addColumn('phone', types.key(16))
    .addColumn('phone_verified', types.flag, (column) => column.notNull())
    .addColumn('password_hash', types.text)
    .addColumn('created_at', types.integer, (column) => column.notNull())
    .addColumn('updated_at', types.integer, (column) => column.notNull())
    .modifyEnd(tableOptions('integer'))
    .execute()
  for (const name of ['username', 'email', 'phone'] as const) {
    const index = schema.createIndex(`ks_auth_users_${name}`).unique()
    const onNamed = index.on('ks_auth_users').columns(['pool', name])
    // Most users have no name at all: an index without them is smaller, and their first login writes less.
    await addIndex(partialIndexes ? onNamed.where(name, 'is not', null) : onNamed)
  }
}

const createIdentities = async (
  { schema }: Kysely<Tables>,
  { types, tableOptions, addIndex }: Dialect,
): Promise<void> => {
  await schema
    .createTable('ks_auth_identities')
    .ifNotExists()
    .addColumn('pool', types.key(64), (column) => column.notNull())
    .addColumn('openid', types.key(128), (column) => column.notNull())
    .addColumn('user_id', types.integer, (column) => column.notNull())
    .addColumn('told', types.text, (column) => column.notNull())
    .addPrimaryKeyConstraint('ks_auth_identities_openid', ['pool', 'openid'])
    .modifyEnd(tableOptions('text'))
    .execute()
  await addIndex(schema.createIndex('ks_auth_identities_user').unique().on('ks_auth_identities').column('user_id'))
}

const createSessions = async (
  { schema }: Kysely<Tables>,
  { types, tableOptions, addIndex }: Dialect,
): Promise<void> => {
  await schema
    .createTable('ks_auth_sessions')
    .ifNotExists()
    .addColumn('digest', types.key(64), (column) => column.primaryKey().notNull())
    .addColumn('pool', types.key(64), (column) => column.notNull())
    .addColumn('user_id', types.integer, (column) => column.notNull())
    .addColumn('client', types.key(64), (column) => column.notNull())
    .addColumn('method', types.key(16), (column) => column.notNull())
    .addColumn('epoch', types.integer, (column) => column.notNull())
    .addColumn('opened_at', types.integer, (column) => column.notNull())
    .addColumn('expires_at', types.integer, (column) => column.notNull())
    .addColumn('ks_key', types.key(64))
    .modifyEnd(tableOptions('text'))
    .execute()
  const index = (name: string) => schema.createIndex(`ks_auth_sessions_${name}`).on('ks_auth_sessions')
  await addIndex(index('user').columns(['user_id', 'opened_at']))
  await addIndex(index('expiry').column('expires_at'))
}

const createSessionKeys = async (
  { schema }: Kysely<Tables>,
  { types, tableOptions, addIndex }: Dialect,
): Promise<void> => {
  await schema
    .createTable('ks_auth_session_keys')
    .ifNotExists()
    .addColumn('pool', types.key(64), (column) => column.notNull())
    .addColumn('openid', types.key(128), (column) => column.notNull())
    .addColumn('fingerprint', types.key(64), (column) => column.notNull())
    .addColumn('sealed', types.text, (column) => column.notNull())
    .addColumn('obtained_at', types.integer, (column) => column.notNull())
    .addColumn('failed_openings', types.integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('ks_auth_session_keys_key', ['pool', 'openid', 'fingerprint'])
    .modifyEnd(tableOptions('text'))
    .execute()
  await addIndex(schema.createIndex('ks_auth_session_keys_age').on('ks_auth_session_keys').column('obtained_at'))
}

const createAttempts = async (
  { schema }: Kysely<Tables>,
  { types, tableOptions, addIndex }: Dialect,
): Promise<void> => {
  await schema
    .createTable('ks_auth_attempts')
    .ifNotExists()
    .addColumn('name', types.key(384), (column) => column.primaryKey().notNull())
    .addColumn('window_start', types.integer, (column) => column.notNull())
    .addColumn('attempts', types.integer, (column) => column.notNull())
    .addColumn('consecutive', types.integer, (column) => column.notNull())
    .modifyEnd(tableOptions('text'))
    .execute()
  await addIndex(schema.createIndex('ks_auth_attempts_age').on('ks_auth_attempts').column('window_start'))
}

/** overwrite: 强制更新; setnx: 仅当字段从未被赋值时才更新; false: 不更新. */
export type SyncPolicy = 'overwrite' | 'setnx' | 'false' | false

/** As the server reads it; undefined for anything else. */
export const readSyncPolicy = (given: unknown): string | undefined =>
  ['overwrite', 'setnx', 'false', false].some((policy) => policy === given) ? String(given) : undefined

/**
 * `syncUserProfile`: overwrite 强制更新 · setnx 仅当字段从未被赋值时才更新 · false 不更新.
 * It governs the first level only; what the platform told is kept under every policy.
 */
export type SyncPolicy = 'overwrite' | 'setnx' | 'false'

/** 默认值为 setnx. */
export const defaultSyncPolicy: SyncPolicy = 'setnx'

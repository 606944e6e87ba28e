import process from 'node:process'

/** Continuous integration, or whoever sets KS_AUTH_FULL, has time for every round; others get a sample. */
export const isFullRun: boolean = process.env['CI'] !== undefined || process.env['KS_AUTH_FULL'] !== undefined

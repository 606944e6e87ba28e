import process from 'node:process'

/** Whoever sets KS_AUTH_FULL has time for every round of every race; others get a sample. */
export const isFullRun: boolean = process.env['KS_AUTH_FULL'] === '1'

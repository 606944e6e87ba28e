import type { TransportFailure } from '../transport-failure.ts'

/** What a caller may be told of each failure that is HTTP's own. */
export type TransportMessages = Readonly<Record<TransportFailure['_tag'], string>>

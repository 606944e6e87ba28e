/** How long everything may take here, and how many may wait: the table of docs/operations.md. */
export const bounds = {
  /** Of a request, headers and body. Slow senders are cut, so that none of them holds a socket for long. */
  requestMs: 10_000,
  /** How often that is looked at. */
  requestCheckMs: 1000,
  /** Without a byte in either direction. */
  silentConnectionMs: 30_000,
  /** Between two requests. */
  idleConnectionMs: 5000,

  /** Until a connection of the database is free, or until a new one stands. */
  databaseConnectionMs: 2000,
  /** Until the database answers a statement. */
  statementMs: 3000,
  /** Until PostgreSQL itself gives a statement up. Later than the client, it could do what was answered 503 long ago. */
  statementOnServerMs: 2800,
  /** Until PostgreSQL says that somebody else keeps a row. */
  rowLockMs: 1000,
  /** How many may wait for a connection of the database at the same time. */
  databaseQueueLength: 1000,

  /** Until what is under way is cut, after a signal to stop. */
  drainMs: 8000,
  /** For the last lines of the log, when the rest is closed. */
  logMs: 500,
  /** Until the process ends whatever holds it: longer than the drain, since the rest is closed after that. */
  stopMs: 10_000,
} as const

/** Uses a pool once, and ends it whatever comes of it. */
export const thenEnd = async <P extends { readonly end: () => Promise<void> }, A>(
  pool: P,
  use: (pool: P) => Promise<A>,
): Promise<A> => {
  try {
    return await use(pool)
  } finally {
    await pool.end()
  }
}

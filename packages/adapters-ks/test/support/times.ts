/** So many of them, made one after the other. */
export const times = async <A>(count: number, make: (i: number) => Promise<A>): Promise<readonly A[]> => {
  const made: A[] = []
  for (let i = 0; i < count; i++) made.push(await make(i))
  return made
}

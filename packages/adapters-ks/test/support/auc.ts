/** How well a threshold tells two samples apart (Mann-Whitney): 0.5 not at all, 0 or 1 always. */
export const auc = (a: readonly number[], b: readonly number[]): number => {
  const all = [...a.map((value) => ({ value, isA: true })), ...b.map((value) => ({ value, isA: false }))]
  all.sort((x, y) => x.value - y.value)
  let rankSum = 0
  for (let from = 0; from < all.length; ) {
    let to = from
    while (to < all.length && all[to]?.value === all[from]?.value) to++
    const rank = (from + 1 + to) / 2
    for (let i = from; i < to; i++) if (all[i]?.isA) rankSum += rank
    from = to
  }
  return (rankSum - (a.length * (a.length + 1)) / 2) / (a.length * b.length)
}

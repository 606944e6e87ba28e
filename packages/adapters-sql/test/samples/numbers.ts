/** From 1 to `count`. */
export const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1)

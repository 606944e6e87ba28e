declare const brand: unique symbol

/** A plain value that has been checked: only the parser beside the type makes one. */
export type Brand<A, Name extends string> = A & { readonly [brand]: Name }

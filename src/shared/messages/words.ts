/** A catalogue in another language: the same keys as the English one, and words. */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

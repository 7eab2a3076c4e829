import type { Sql } from './db';

/**
 * A transaction in which a statement has failed can't be committed any more, and to ask for it takes it back without
 * a word. Whoever swallows the statement's error must not believe that the rest was kept.
 */
export const watched = (sql: Sql): { readonly sql: Sql; throwIfFailed(): void } => {
  let failure: { readonly error: unknown } | null = null;
  const watch = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      failure ??= { error };
      throw error;
    }
  };
  return {
    sql: {
      query: (text, params) => watch(sql.query(text, params)),
      run: (text) => watch(sql.run(text)),
    },
    throwIfFailed: () => {
      if (failure) throw failure.error;
    },
  };
};

import type { SqlValue } from './db';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const element = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `"${value.replace(/["\\]/g, '\\$&')}"`;

/**
 * A value as the text of a statement. Always in quotes, so that its type is the parameter's.
 * The database has standard_conforming_strings on: a backslash in quotes is a backslash.
 */
export const literal = (value: SqlValue): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return quoted(`{${value.map(element).join(',')}}`);
  return quoted(String(value));
};

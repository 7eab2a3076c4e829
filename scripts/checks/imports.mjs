// Who imports whom, types included, read from the syntax tree.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'vite';

const aliases = [
  ['@shared/', 'src/shared/'],
  ['@/', 'src/renderer/'],
];
const endings = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx', '.json', '.css'];

/** A path from the root for an own file, `npm:name` for a package, `node:name` for a part of Node, null for what a bundler makes up. */
export const resolveImport = (root, from, specifier) => {
  const plain = specifier.replace(/\?.*$/, '');
  const alias = aliases.find(([prefix]) => plain.startsWith(prefix));
  if (!alias && !plain.startsWith('.')) {
    if (plain.startsWith('node:')) return plain;
    if (plain.startsWith('virtual:')) return null;
    const parts = plain.split('/');
    return `npm:${plain.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]}`;
  }
  const base = alias
    ? alias[1] + plain.slice(alias[0].length)
    : normalize(join(dirname(from), plain)).replaceAll('\\', '/');
  const ending = endings.find((candidate) =>
    candidate === '' ? /\.\w+$/.test(base) && existsSync(join(root, base)) : existsSync(join(root, base + candidate)),
  );
  return base + (ending ?? '');
};

/** @returns [specifier, line] of everything that a file imports or exports onwards. */
export const importsOf = (root, path) => {
  const code = readFileSync(join(root, path), 'utf8');
  const { module, errors } = parseSync(path, code);
  if (errors.length > 0) return [];
  const found = new Map();
  const note = (specifier, at) => {
    if (!found.has(specifier)) found.set(specifier, code.slice(0, at).split('\n').length);
  };
  for (const { moduleRequest } of module.staticImports) note(moduleRequest.value, moduleRequest.start);
  for (const { entries } of module.staticExports)
    for (const { moduleRequest } of entries) if (moduleRequest) note(moduleRequest.value, moduleRequest.start);
  for (const { moduleRequest } of module.dynamicImports) {
    const literal = /^['"`]([^'"`$]+)['"`]$/.exec(code.slice(moduleRequest.start, moduleRequest.end));
    if (literal) note(literal[1], moduleRequest.start);
  }
  return [...found];
};

// The house's layers as a table: a file may import only from its zone's list. Each zone says why, for whoever breaks it.
import { importsOf, resolveImport } from './imports.mjs';
import { filesUnder } from './source-files.mjs';

const zones = [
  {
    at: 'src/shared/domain/',
    may: ['src/shared/domain/'],
    packages: ['typebox'],
    why: 'the domain is values in, values out: it runs alike on both sides, and knows neither a network nor a screen',
  },
  {
    at: 'src/shared/contract/',
    may: ['src/shared/contract/', 'src/shared/domain/'],
    packages: ['typebox'],
    why: 'a contract is schemas and types alone, because both sides of a border load it',
  },
  {
    at: 'src/shared/messages/',
    may: ['src/shared/messages/'],
    packages: [],
    why: 'catalogues are words; whoever shows them decides how',
  },
  {
    at: 'src/server/',
    may: ['src/server/', 'src/shared/'],
    node: true,
    packages: 'any',
    never: ['electron', 'react', 'rxdb'],
    why: 'the server shares with the clients what is in src/shared, and nothing else',
  },
  {
    at: 'src/main/',
    may: ['src/main/', 'src/shared/'],
    node: true,
    packages: ['electron', 'electron-updater', 'typebox'],
    why: 'the shell is thin: what both it and the page know is in src/shared/contract',
  },
  {
    at: 'src/preload/',
    may: ['src/preload/', 'src/shared/contract/'],
    packages: ['electron'],
    why: 'the preload is one small file between two worlds; everything in it is reachable from the page',
  },
  {
    at: 'src/renderer/data/',
    may: ['src/renderer/data/', 'src/shared/'],
    packages: 'any',
    never: ['electron', '@mantine/core', '@mantine/hooks'],
    why: 'data knows no screen, so that it runs in a worker and in tests',
  },
  {
    at: 'src/renderer/ui/',
    may: ['src/renderer/ui/', 'src/shared/'],
    packages: 'any',
    never: ['electron', 'rxdb'],
    why: 'shared components get what they show as properties',
  },
  {
    at: 'src/renderer/features/',
    may: ['src/renderer/data/', 'src/renderer/ui/', 'src/shared/'],
    own: true,
    packages: 'any',
    never: ['electron', 'rxdb'],
    why: 'features never import each other or the app: what two of them need belongs in data or ui, or is passed in by app',
  },
  {
    at: 'src/renderer/',
    may: ['src/renderer/', 'src/shared/'],
    packages: 'any',
    never: ['electron', 'rxdb'],
    why: 'the app wires the parts together, and writes and reads through data',
  },
];

/** src/renderer/features/ticket/x.ts → src/renderer/features/ticket/ */
const ownFolder = (zone, path) => path.slice(0, path.indexOf('/', zone.at.length) + 1);

const refusal = (zone, path, target) => {
  if (target.startsWith('node:')) return zone.node ? null : 'Node is not there where this runs';
  if (target.startsWith('npm:')) {
    const name = target.slice(4);
    if (zone.never?.includes(name)) return zone.why;
    return zone.packages === 'any' || zone.packages.includes(name) ? null : zone.why;
  }
  if (zone.may.some((folder) => target.startsWith(folder)) || (zone.own && target.startsWith(ownFolder(zone, path))))
    return null;
  // Pictures, styles and fonts beside the code.
  return target.startsWith('src/') || target.startsWith('test/') || target.startsWith('scripts/') ? zone.why : null;
};

/** Tarjan's strongly connected components with more than one file. */
const cycles = (graph) => {
  const index = new Map();
  const low = new Map();
  const stack = [];
  const found = [];
  const visit = (node) => {
    index.set(node, index.size);
    low.set(node, index.get(node));
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) {
        visit(next);
        low.set(node, Math.min(low.get(node), low.get(next)));
      } else if (stack.includes(next)) low.set(node, Math.min(low.get(node), index.get(next)));
    }
    if (low.get(node) !== index.get(node)) return;
    const part = stack.splice(stack.indexOf(node));
    if (part.length > 1) found.push(part);
  };
  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return found;
};

export const layers = (root) => {
  const complaints = [];
  const graph = new Map();
  const files = ['src', 'test'].flatMap((folder) => filesUnder(root, folder, ['.ts', '.tsx']));
  for (const path of files) {
    const zone = zones.find(({ at }) => path.startsWith(at));
    const targets = [];
    for (const [specifier, line] of importsOf(root, path)) {
      const target = resolveImport(root, path, specifier);
      if (target === null) continue;
      if (target.startsWith('src/') || target.startsWith('test/')) targets.push(target);
      // A test may reach for builders and for the other side; it ships nowhere.
      const why = zone && !/\.test\.tsx?$/.test(path) ? refusal(zone, path, target) : null;
      if (why) complaints.push(`${path}:${line} may not import ${specifier}: ${why}.`);
    }
    graph.set(
      path,
      targets.filter((target) => target !== path),
    );
  }
  for (const part of cycles(graph))
    complaints.push(
      `${part.reverse().join(' → ')} import each other in a circle: move what they share into a file of its own.`,
    );
  return complaints;
};

// What we hand on to others, and under which licences. Read from the lock file, so that it is the same on every system and
// needs no network.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importsOf, resolveImport } from './imports.mjs';
import { filesUnder } from './source-files.mjs';

/** They let anybody pass the product on, closed or open, as long as their texts come with it. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
]);

/** SPDX: of several to choose from one must be allowed, of several that all hold each must be. */
const isAllowed = (licence) =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((each) => allowed.has(each.trim())));

/** Where `name` is found from a package at `from`, as Node looks for it. */
const found = (packages, from, name) => {
  for (let at = from; ; at = at.slice(0, at.lastIndexOf('/node_modules/'))) {
    const path = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (path in packages) return path;
    if (!at.includes('/node_modules/')) return `node_modules/${name}` in packages ? `node_modules/${name}` : null;
  }
};

const isTest = (path) => /\.(test|fixture)\.tsx?$|\/testing\//.test(path);

/** Packages that the sources import, and Electron, in which the desktop app runs. */
const imported = (root) => {
  const names = new Set(['electron']);
  for (const path of filesUnder(root, 'src', ['.ts', '.tsx']).filter((each) => !isTest(each)))
    for (const [specifier] of importsOf(root, path)) {
      const target = resolveImport(root, path, specifier);
      if (target?.startsWith('npm:')) names.add(target.slice('npm:'.length));
    }
  return names;
};

/** @returns each package that is handed on, with what it needs in turn. */
export const shipped = (root) => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const seen = new Map();
  const add = (path, parent) => {
    if (path === null || seen.has(path)) return;
    const entry = packages[path];
    seen.set(path, {
      name: path.split('node_modules/').at(-1),
      version: entry.version,
      licence: entry.license ?? '',
      parent,
    });
    // Electron's own dependencies fetch its program when it is installed; none of them is in the app.
    if (path === 'node_modules/electron') return;
    for (const name of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }))
      add(found(packages, path, name), path);
  };
  for (const name of [...imported(root)].sort()) add(found(packages, '', name), '');
  const sorted = [...seen.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return sorted.filter((each, n) => each.name !== sorted[n - 1]?.name || each.version !== sorted[n - 1]?.version);
};

export const licencesPage = (root) => {
  const all = shipped(root);
  const counts = new Map();
  for (const { licence } of all) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const summary = [...counts].sort((a, b) => b[1] - a[1]).map(([licence, count]) => `${licence} ${count}`);
  return `# Licences of what we ship

Made by \`npm run docs\` from the lock file: every package that the sources import, what those need in turn, and Electron.
Packages that only build and test are not in the product. \`npm run check\` refuses a licence that is not on its list.

${all.length} packages: ${summary.join(', ')}.

| Package | Version | Licence |
| --- | --- | --- |
${all.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`).join('\n')}
`;
};

export const licences = (root) =>
  shipped(root)
    .filter(({ licence }) => !isAllowed(licence))
    .map(
      ({ name, version, licence, parent }) =>
        `${name}@${version}${parent ? ` (wanted by ${parent})` : ''} is under ${licence || 'no licence'}: choose another package, or let somebody who may decide it add the licence to scripts/checks/licences.mjs.`,
    );

// Pages that are made from the sources, and whether they still say what the sources say.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { licencesPage } from './licences.mjs';

const permissions = async (root) => {
  const { module } = await runnerImport(join(root, 'test/builders/permissions-page.ts'), {
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'src/shared') } },
  });
  return module.permissionsPage();
};

/** Each page's path and text. */
export const pages = async (root) => [
  ['docs/permissions.md', await permissions(root)],
  ['docs/licences.md', licencesPage(root)],
];

/** What a page names as proof must be there. */
const missing = (root, page) =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/`((?:src|test|docs|scripts)\/[\w./-]+\.\w+)`/g)]
    .map(([, path]) => path)
    .filter((path) => !existsSync(join(root, path)))
    .map((path) => `${page} names ${path}, which is not there.`);

export const docs = async (root) => [
  ...missing(root, 'docs/threat-model.md'),
  ...(await pages(root))
    .filter(([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text)
    .map(([path]) => `${path} is not what the sources say: run npm run docs.`),
];

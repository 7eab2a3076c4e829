// Every sentence in every language, with the same blanks to fill in. The compiler checks the keys; this checks the rest.
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { filesUnder } from './source-files.mjs';

const SOURCE = 'en';
const languages = ['de'];
const folder = 'src/shared/messages';

const flatten = (value, path = '') =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value).flatMap(([key, inner]) => flatten(inner, path === '' ? key : `${path}.${key}`));

const blanksOf = (text) =>
  [...text.matchAll(/\{\{-?\s*(\w+)[^}]*\}\}|<(\w+)\s*\/?>/g)]
    .map((match) => match[1] ?? `<${match[2]}>`)
    .sort()
    .join(', ');

/** A plural in one form may leave out the number ("one ticket"). */
const mayDiffer = (key) => /_(zero|one)$/.test(key);

const load = async (root, file) => {
  const { module } = await runnerImport(join(root, file), {
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'src/shared') } },
  });
  return new Map(flatten(Object.values(module)[0] ?? {}));
};

const compare = (name, language, source, other) => {
  const complaints = [];
  for (const [key, text] of source) {
    const translated = other.get(key);
    if (translated === undefined) complaints.push(`${language}/${name}: ${key} is missing.`);
    else if (blanksOf(translated) !== blanksOf(text) && !mayDiffer(key))
      complaints.push(
        `${language}/${name}: ${key} fills in "${blanksOf(translated)}", ${SOURCE} fills in "${blanksOf(text)}".`,
      );
  }
  for (const key of other.keys())
    if (!source.has(key)) complaints.push(`${language}/${name}: ${key} is not in ${SOURCE}.`);
  for (const [where, words] of [
    [SOURCE, source],
    [language, other],
  ])
    for (const [key, text] of words) if (text.trim() === '') complaints.push(`${where}/${name}: ${key} is empty.`);
  return complaints;
};

export const catalogues = async (root) => {
  const namesIn = (language) =>
    filesUnder(root, `${folder}/${language}`, ['.ts'])
      .filter((path) => !path.endsWith('.test.ts'))
      .map((path) => path.slice(`${folder}/${language}/`.length));
  const names = namesIn(SOURCE);
  const complaints = [];
  for (const language of languages) {
    const theirs = namesIn(language);
    for (const name of names.filter((each) => !theirs.includes(each)))
      complaints.push(`${folder}/${language}/${name} is missing.`);
    for (const name of theirs.filter((each) => !names.includes(each)))
      complaints.push(`${folder}/${language}/${name} has no ${SOURCE} side.`);
    for (const name of names.filter((each) => theirs.includes(each)))
      complaints.push(
        ...compare(
          name,
          language,
          await load(root, `${folder}/${SOURCE}/${name}`),
          await load(root, `${folder}/${language}/${name}`),
        ),
      );
  }
  return complaints;
};

// The hooks of typescript-loader.mjs.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from 'rolldown/utils';

const shared = new URL('../src/shared/', import.meta.url);

const withoutExtension = /(^|\/)[^./]+(\.(test|worker|pg))*$/;

export const resolve = (specifier, context, next) => {
  const asked = specifier.startsWith('@shared/')
    ? new URL(specifier.slice('@shared/'.length), shared)
    : specifier.startsWith('.') && context.parentURL
      ? new URL(specifier, context.parentURL)
      : null;
  if (asked === null || !withoutExtension.test(asked.pathname)) return next(specifier, context);
  const file = `${fileURLToPath(asked)}.ts`;
  return existsSync(file) ? { url: pathToFileURL(file).href, shortCircuit: true } : next(specifier, context);
};

export const load = (url, context, next) => {
  if (!url.endsWith('.ts')) return next(url, context);
  const file = fileURLToPath(url);
  const { code, errors } = transformSync(file, readFileSync(file, 'utf8'), { lang: 'ts', sourcemap: false });
  if (errors.length > 0) throw new SyntaxError(`${file}: ${errors[0].message}`);
  return { format: 'module', source: code, shortCircuit: true };
};

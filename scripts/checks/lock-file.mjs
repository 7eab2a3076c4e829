// npm sometimes writes a lock file without the packages of other platforms; such a file installs here and fails there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const inLock = (packages, from, name) => {
  for (let at = from; ; at = at.slice(0, at.lastIndexOf('/node_modules/'))) {
    if (`${at === '' ? '' : `${at}/`}node_modules/${name}` in packages) return true;
    if (!at.includes('/node_modules/')) return `node_modules/${name}` in packages;
  }
};

export const lockFile = (root) => {
  const read = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'));
  const { packages } = read('package-lock.json');
  const manifest = read('package.json');
  const complaints = [];
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {}))
      if (!inLock(packages, path, name))
        complaints.push(
          `${path} wants ${name}@${version}, which the lock file lacks: run npm install ${name}@${version} --package-lock-only, or take another version.`,
        );
    if (path !== '' && !entry.link && !entry.integrity && !entry.inBundle)
      complaints.push(`${path} has no checksum in the lock file: install it again.`);
    if (entry.resolved && !entry.resolved.startsWith('https://registry.npmjs.org/'))
      complaints.push(`${path} is bound to one host in the lock file: run npm with omit-lockfile-registry-resolved.`);
    if (
      entry.hasInstallScript &&
      manifest.allowScripts?.[path.split('node_modules/').at(-1)] !== false &&
      !entry.optional
    )
      complaints.push(
        `${path} wants to run a script when it is installed; many set-ups refuse that. Choose a package that does not.`,
      );
  }
  for (const [name, range] of Object.entries(manifest.devDependencies ?? {}))
    if (packages['']?.devDependencies?.[name] !== range)
      complaints.push(`package.json says ${name}@${range}, the lock file does not: run npm install.`);
  return complaints;
};

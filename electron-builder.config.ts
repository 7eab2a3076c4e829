import type { Configuration } from 'electron-builder';

/** Certificates come from the environment; without this an unsigned package is made, for testing it. */
const signed = process.env['FIRSTLINE_SIGN'] === '1';
/** Where the app looks for newer versions. Without it the package looks nowhere. */
const updates = process.env['FIRSTLINE_UPDATES'];

const config: Configuration = {
  appId: 'io.firstline.desk',
  productName: 'Firstline',
  directories: { output: 'release', buildResources: 'build' },
  // Everything is bundled into out/: no node_modules in the package.
  files: ['out/main', 'out/preload', 'out/renderer', '!**/*.map', 'package.json', 'resources/*.png', '!node_modules'],
  asar: true,
  electronLanguages: ['en', 'de'],
  npmRebuild: false,
  nodeGypRebuild: false,
  removePackageScripts: true,
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  protocols: [{ name: 'Firstline link', schemes: ['firstline'] }],
  fileAssociations: [
    { ext: 'firstline', name: 'Firstline ticket', mimeType: 'application/vnd.firstline.ticket+json', role: 'Editor' },
  ],
  publish: updates ? [{ provider: 'generic', url: updates }] : null,
  linux: {
    target: [
      { target: 'AppImage', arch: ['x64', 'arm64'] },
      { target: 'deb', arch: ['x64', 'arm64'] },
      { target: 'rpm', arch: ['x64'] },
    ],
    category: 'Office',
    executableName: 'firstline',
    maintainer: 'Firstline <firstline@example.invalid>',
    synopsis: 'Offline-first service desk',
    icon: 'build/icons',
  },
  win: {
    target: [{ target: 'nsis', arch: ['x64', 'arm64'] }],
    icon: 'build/icon.ico',
    ...(signed ? {} : { signExecutable: false }),
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
  },
  mac: {
    target: [
      { target: 'dmg', arch: ['universal'] },
      { target: 'zip', arch: ['universal'] },
    ],
    category: 'public.app-category.business',
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements: 'build/entitlements.mac.plist',
    entitlementsInherit: 'build/entitlements.mac.plist',
    notarize: signed,
    icon: 'build/icon.icns',
    ...(signed ? {} : { identity: null }),
  },
};

export default config;

// What a device is called in its owner's list until they say otherwise: "Firefox on Linux".
const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;

const systems = [
  ['Windows', 'Windows'],
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Mac OS X', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const;

export interface DeviceGuess {
  readonly browser: string | null;
  readonly system: string | null;
}

export const guessDevice = (userAgent: string): DeviceGuess => ({
  browser: browsers.find(([sign]) => userAgent.includes(sign))?.[1] ?? null,
  system: systems.find(([sign]) => userAgent.includes(sign))?.[1] ?? null,
});

const KEPT = 'firstline.deviceName';
export const DEVICE_NAME_MAX = 80;

export const keptDeviceName = (): string | null => localStorage.getItem(KEPT);
export const keepDeviceName = (name: string): void => localStorage.setItem(KEPT, name);

const NAME = 'firstline.signInName';

/** What was last typed as the name: whoever comes back need not type it again. */
export const keptSignInName = (): string | null => localStorage.getItem(NAME);
export const keepSignInName = (name: string): void => localStorage.setItem(NAME, name);
export const forgetSignInName = (): void => localStorage.removeItem(NAME);

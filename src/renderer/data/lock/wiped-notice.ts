// The last word of a device that was emptied: kept until the server knows, and until somebody has read it.
import type { WipedNotice } from './gate';

const KEPT = 'firstline.wiped';

export const readNotice = (): WipedNotice | null => {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? 'null') as WipedNotice | null;
  } catch {
    return null;
  }
};

export const keepNotice = (notice: WipedNotice): void => localStorage.setItem(KEPT, JSON.stringify(notice));

export const forgetNotice = (): void => localStorage.removeItem(KEPT);

/** Of the device, whoever sits there. All else with two parts in its name is of what was done here. */
const ofTheDevice = new Set(
  ['language', 'scheme', 'device', 'deviceName', 'notices', 'railFolded', 'worker', 'wiped'].map(
    (name) => `firstline.${name}`,
  ),
);

/** Whether a value in localStorage goes when this person's data on the device does. */
export const goesWith = (key: string, personId: string): boolean => {
  const parts = key.split('.');
  if (parts[0] !== 'firstline' || ofTheDevice.has(key)) return false;
  // What names nobody is of whoever sat here last; what names somebody else stays theirs.
  return parts.length === 2 || parts.includes(personId);
};

// What the browser says about the room that it gives us.
export interface StorageRoom {
  /** Bytes; null where the browser does not tell. */
  readonly used: number | null;
  readonly allowed: number | null;
  /** False: it may be cleared when the disk fills up. */
  readonly persisted: boolean;
}

export const askStorage = async (): Promise<StorageRoom> => {
  const { storage } = navigator;
  const estimate = await storage?.estimate?.();
  return {
    used: estimate?.usage ?? null,
    allowed: estimate?.quota ?? null,
    persisted: (await storage?.persisted?.()) ?? false,
  };
};

export const askToPersist = async (): Promise<boolean> => (await navigator.storage?.persist?.()) ?? false;

const MEGABYTE = 1024 * 1024;

/** "1.4 MB", "320 MB", "12 GB", in whole numbers from 10 up. */
export const bytesText = (bytes: number, language: string): string => {
  const inGigabytes = bytes >= 1024 * MEGABYTE;
  const value = bytes / (inGigabytes ? 1024 * MEGABYTE : MEGABYTE);
  const digits = value < 10 ? 1 : 0;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: inGigabytes ? 'gigabyte' : 'megabyte',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
};

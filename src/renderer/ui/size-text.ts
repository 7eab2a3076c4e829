const units = ['byte', 'kilobyte', 'megabyte'] as const;

/** "820 byte", "1.2 MB": decimal units, as systems show them (IEC 80000-13). */
export const sizeText = (bytes: number, language: string): string => {
  const step = bytes < 1_000 ? 0 : bytes < 999_500 ? 1 : 2;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step === 2 ? 1 : 0,
  }).format(bytes / 1_000 ** step);
};

export const queue = {
  view: { mine: 'My work' },
} as const;

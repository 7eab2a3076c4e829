import type { queue as english } from '../en/queue';
import type { Words } from '../words';

export const queue: Words<typeof english> = {
  view: { mine: 'Meine Arbeit' },
};

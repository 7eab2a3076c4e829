import type { Db } from '../db/db';

/**
 * To be called after a restore: numbers that devices have seen may come again with other content. They drop what they
 * pulled, keep their outbox, and pull again.
 */
export const changeEpoch = async (db: Db): Promise<void> => {
  await db.query('update counter set epoch = gen_random_uuid()::text');
  db.publish('change', '');
};

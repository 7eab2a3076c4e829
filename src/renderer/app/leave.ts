import { signOut } from '@/data/session';

/** Signs out. What is on the device stays, unsent changes too: signing in again goes on where it stopped. */
export const leave = async (go: (path: string) => void): Promise<void> => {
  await signOut({ forget: false });
  go('/sign-in');
};

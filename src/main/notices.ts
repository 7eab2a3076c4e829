import type { Notice } from '@shared/contract/ipc';
import { Notification } from 'electron';

/** Kept until they are gone from the screen: a notification that is collected loses its click. */
const shown = new Set<Notification>();

/** @returns false where the system shows none */
export const showNotice = ({ title, body, number }: Notice, open: (number: string | null) => void): boolean => {
  if (!Notification.isSupported()) return false;
  const notification = new Notification({ title, body });
  shown.add(notification);
  notification.on('click', () => {
    shown.delete(notification);
    open(number);
  });
  notification.on('close', () => shown.delete(notification));
  notification.show();
  return true;
};

/** On the web, keeps the app's files for a start without network. The desktop has them on disk already. */
export const keepShell = (): void => {
  if (!import.meta.env.PROD || window.firstline || !('serviceWorker' in navigator)) return;
  // Without it everything works but a start offline, so a refusal (private mode, http on another host) is no fault.
  navigator.serviceWorker.register('/sw.js', { type: 'module' }).catch(() => undefined);
};

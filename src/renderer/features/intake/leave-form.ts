/** Back to where the form was opened from; from a bookmark, to the default list. */
export const leaveForm = (go: (path: string) => void): void => {
  if (window.history.length > 1) window.history.back();
  else go('/');
};

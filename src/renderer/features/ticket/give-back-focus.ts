/** After a control has gone: the focus returns to what opened it, unless somebody has moved on meanwhile. */
export const giveBackFocus = (opener: { readonly current: HTMLElement | null }): void => {
  requestAnimationFrame(() => {
    if (document.activeElement === null || document.activeElement === document.body) opener.current?.focus();
  });
};

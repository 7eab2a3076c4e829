/** What was pressed is gone: the focus stays on the page that it changed. */
export const focusPage = (): void => document.querySelector<HTMLElement>('[data-region="settings"]')?.focus();

/** Before a line of a list goes: the focus moves to the same button of its neighbour, or to where the next is added. */
export const focusBeside = (button: HTMLElement): void => {
  const line = button.closest('li');
  const neighbour = line?.nextElementSibling ?? line?.previousElementSibling;
  const buttons = neighbour?.querySelectorAll('button');
  const field = button.closest('section')?.querySelector<HTMLElement>('textarea:not([aria-hidden]), input');
  (buttons?.[buttons.length - 1] ?? field)?.focus();
};

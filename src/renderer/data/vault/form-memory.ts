// A browser remembers what stands in a page's fields, to fill them again when it restores the page, and writes that to the
// disk as it is. Fields that ask for no completion are not remembered; drafts bring back what was typed.
const ours = 'input, textarea';

const forget = ({ target }: FocusEvent): void => {
  if (target instanceof HTMLElement && target.matches(ours) && !target.hasAttribute('autocomplete'))
    target.setAttribute('autocomplete', 'off');
};

/** From now on, in this page: a sealed profile is open in it. Again does nothing more. */
export const forgetFields = (): void => document.addEventListener('focusin', forget);

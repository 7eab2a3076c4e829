// A browser remembers what stands in a page's fields, to fill them again when it restores the page, and writes that to the
// disk as it is. Fields that ask for no completion are not remembered; drafts bring back what was typed.
const FIELDS = 'input:not([autocomplete]), textarea:not([autocomplete])';

const forgetIn = (root: ParentNode): void => {
  for (const field of root.querySelectorAll(FIELDS)) field.setAttribute('autocomplete', 'off');
};

let watching = false;

/** From now on, in this page: a sealed profile is open in it. Again does nothing more. */
export const forgetFields = (): void => {
  if (watching) return;
  watching = true;
  forgetIn(document);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(FIELDS)) node.setAttribute('autocomplete', 'off');
        forgetIn(node);
      }
    }
  }).observe(document, { childList: true, subtree: true });
};

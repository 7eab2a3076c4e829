/** For lists that drop down: what scrolls in them can be reached, and is still a part of the list. */
export const reachable = { viewportProps: { tabIndex: 0, role: 'group' } } as const;

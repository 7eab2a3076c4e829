import { isProviderFault, ownPath, type ProviderFault } from '@shared/contract/provider-sign-in';

/** How the browser came back from the identity provider, by the page's own address. */
export type Arrival =
  | { readonly kind: 'done'; readonly back: string }
  | { readonly kind: 'failed'; readonly fault: ProviderFault };

/** What stands in an address may be anybody's: only what is known here is taken from it. Null: it did not come from there. */
export const arrivalIn = (search: string): Arrival | null => {
  const asked = new URLSearchParams(search);
  const reason = asked.get('reason');
  switch (asked.get('signin')) {
    case 'done':
      return { kind: 'done', back: ownPath(asked.get('back')) };
    case 'failed':
      return { kind: 'failed', fault: isProviderFault(reason) ? reason : 'refused' };
    default:
      return null;
  }
};

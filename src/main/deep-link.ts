import { isProviderFault, type ProviderFault } from '@shared/contract/provider-sign-in';

export const LINK_SCHEME = 'firstline';

/** firstline://INC0012345: systems lower the case of what stands where a host would, and may add a slash. */
const pattern = /^firstline:\/\/([a-z]{3}[0-9]{7,10})\/?$/i;

/** The ticket that a command line or an opened address asks for. */
export const ticketAskedFor = (argv: readonly string[]): string | null => {
  for (const argument of argv) {
    const number = pattern.exec(argument)?.[1];
    if (number) return number.toUpperCase();
  }
  return null;
};

/** How the system's browser sends somebody back who signed in there, or could not. */
export type SignInLink = { readonly code: string } | { readonly failed: ProviderFault };

const signIn = /^firstline:\/\/sign-in\/?\?(?:code=([A-Za-z0-9_-]{43})|failed=([A-Za-z]{1,20}))$/i;

export const signInAnsweredIn = (argv: readonly string[]): SignInLink | null => {
  for (const argument of argv) {
    const [, code, failed = null] = signIn.exec(argument) ?? [];
    if (code !== undefined) return { code };
    if (isProviderFault(failed)) return { failed };
  }
  return null;
};

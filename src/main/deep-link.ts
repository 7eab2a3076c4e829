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

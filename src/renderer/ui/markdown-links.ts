// Where a link of a written text may lead: http, https, mail, and places of the desk itself.

export type Target = { readonly kind: 'inside' | 'outside'; readonly href: string };

const numbers = /\b(?:KB|INC)\d{7,10}\b/g;

export const pathOfNumber = (number: string): string => (number.startsWith('KB') ? `/kb/${number}` : `/t/${number}`);

/** Null: it leads nowhere, and its words are shown alone. */
export const targetOf = (href: string): Target | null => {
  const address = href.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) {
    if (!URL.canParse(address)) return null;
    const url = new URL(address);
    if (url.protocol === 'mailto:') return { kind: 'outside', href: url.href };
    // An address with a name before the host ("https://bank.example@evil.example") reads as another one than it is.
    const safe = /^https?:$/.test(url.protocol) && !url.username && !url.password;
    return safe ? { kind: 'outside', href: url.href } : null;
  }
  // Files of one folder name each other by file name: "../network/KB0001196.md".
  const number = address.match(numbers)?.[0];
  if (number) return { kind: 'inside', href: pathOfNumber(number) };
  // Two slashes, or a slash and a backslash, name another host.
  return /^\/(?![/\\])/.test(address) && !address.includes('\\') ? { kind: 'inside', href: address } : null;
};

export type Run = { readonly kind: 'words' | 'number'; readonly text: string };

/** Plain words, and the numbers of articles and tickets among them. */
export const runsOf = (text: string): Run[] => {
  const runs: Run[] = [];
  let from = 0;
  for (const match of text.matchAll(numbers)) {
    if (match.index > from) runs.push({ kind: 'words', text: text.slice(from, match.index) });
    runs.push({ kind: 'number', text: match[0] });
    from = match.index + match[0].length;
  }
  if (from < text.length) runs.push({ kind: 'words', text: text.slice(from) });
  return runs;
};

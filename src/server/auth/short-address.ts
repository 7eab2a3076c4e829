import { isIPv4, isIPv6 } from 'node:net';

const inFull = (address: string): string[] => {
  const [head = '', tail] = address.split('::');
  const parts = (text: string | undefined): string[] => (text ? text.split(':') : []);
  const [before, after] = [parts(head), parts(tail)];
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array.from({ length: missing }, () => '0'), ...after];
};

/** From where, and not exactly whose: the network of an address, /24 or /48. Null for what is no address. */
export const shortAddress = (address: string): string | null => {
  const [bare = ''] = address.replace(/^::ffff:(?=\d+\.)/i, '').split('%');
  if (isIPv4(bare)) return `${bare.split('.').slice(0, 3).join('.')}.0/24`;
  if (!isIPv6(bare)) return null;
  const network = inFull(bare)
    .slice(0, 3)
    .map((part) => Number.parseInt(part, 16).toString(16));
  return `${network.join(':')}::/48`;
};

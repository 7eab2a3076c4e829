// What people type as their server's address, made into one that the desktop shell takes.
import { ServerAddress } from '@shared/contract/ipc';
import { Value } from 'typebox/value';

export type AddressFault = 'empty' | 'open' | 'path' | 'none';

export type TypedAddress =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly fault: AddressFault };

/** Only this computer is spoken to openly. */
const isHere = (rest: string): boolean => /^(localhost|127\.0\.0\.1|\[::1\])(?=[:/]|$)/u.test(rest);

const withScheme = (typed: string): string => {
  const [, scheme, rest = typed] = /^(https?):\/\/(.*)$/isu.exec(typed) ?? [];
  return `${scheme?.toLowerCase() ?? (isHere(rest) ? 'http' : 'https')}://${rest}`;
};

const faultOf = (address: string): AddressFault => {
  const [, scheme, host = '', path = ''] = /^(https?):\/\/([^/?#]*)(.*)$/u.exec(address) ?? [];
  if (path !== '' && Value.Check(ServerAddress, `${scheme}://${host}`)) return 'path';
  return scheme === 'http' && Value.Check(ServerAddress, `https://${host}`) ? 'open' : 'none';
};

/** "desk.example.com/" is meant as https://desk.example.com. */
export const addressFrom = (typed: string): TypedAddress => {
  const bare = typed.trim().replace(/\/+$/u, '');
  if (bare === '') return { ok: false, fault: 'empty' };
  const address = withScheme(bare);
  if (Value.Check(ServerAddress, address) && URL.canParse(address)) return { ok: true, address };
  return { ok: false, fault: faultOf(address) };
};

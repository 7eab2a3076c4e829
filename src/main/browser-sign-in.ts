// A sign-in that goes on in the system's browser (RFC 8252). What proves that it was begun here stays in this process until
// our own page takes it to our own server: a code that somebody else sends or catches is worth nothing.
import { createHash, randomBytes } from 'node:crypto';
import type { ShellEvents, SignInDevice } from '@shared/contract/ipc';
import { providerRoutes } from '@shared/contract/provider-sign-in';
import { shell } from 'electron';
import type { SignInLink } from './deep-link';

let begun: { readonly server: string; readonly verifier: string } | null = null;

export const beginSignIn = async (server: string, device: SignInDevice): Promise<undefined> => {
  const verifier = randomBytes(32).toString('base64url');
  begun = { server, verifier };
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  await shell.openExternal(`${server}${providerRoutes.start}?${new URLSearchParams({ ...device, challenge })}`);
  return undefined;
};

export const endSignIn = (): undefined => {
  begun = null;
  return undefined;
};

/** Null: nothing was begun here, with this server. What was begun stays so: any page may open a link of ours. */
export const signInAnswer = (server: string, link: SignInLink): ShellEvents['signIn'] | null => {
  if (begun?.server !== server) return null;
  return 'code' in link ? { code: link.code, verifier: begun.verifier } : link;
};

import { ServerAddress } from '@shared/contract/ipc';
import { Value } from 'typebox/value';
import { loadPreferences, savePreferences } from './preferences';

/** Where `npm start` has its server. */
const LOCAL = 'http://127.0.0.1:4173';

/** FIRSTLINE_SERVER, for start scripts and managed machines; it may end in a slash. @throws if it can't be one */
const fromEnvironment = (): string | undefined => {
  const given = process.env['FIRSTLINE_SERVER']?.replace(/\/+$/, '');
  if (!given) return undefined;
  if (!Value.Check(ServerAddress, given))
    throw new Error(`FIRSTLINE_SERVER is "${given}": give an https address without a path, or http on this machine.`);
  return given;
};

export const serverAddress = (): string => fromEnvironment() ?? loadPreferences().server ?? LOCAL;

/** @throws if the environment decides */
export const rememberServer = (address: string): void => {
  if (fromEnvironment()) throw new Error('The server address is set by FIRSTLINE_SERVER and cannot be changed here.');
  savePreferences({ server: address });
};

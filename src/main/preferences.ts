// The few things that the shell itself remembers about a person's choices. Everything else is the page's or the server's.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ServerAddress } from '@shared/contract/ipc';
import { app } from 'electron';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';

const Preferences = Type.Object({
  server: Type.Optional(ServerAddress),
  language: Type.Optional(Type.Union([Type.Literal('en'), Type.Literal('de')])),
  theme: Type.Optional(Type.Union([Type.Literal('system'), Type.Literal('light'), Type.Literal('dark')])),
});
export type Preferences = Static<typeof Preferences>;

const file = (): string => join(app.getPath('userData'), 'settings.json');

/** A file that is missing, or that someone has edited into nonsense, counts as empty. */
export const loadPreferences = (): Preferences => {
  try {
    const found: unknown = JSON.parse(readFileSync(file(), 'utf8'));
    return Value.Check(Preferences, found) ? found : {};
  } catch {
    return {};
  }
};

/** Merges into what is there. Synchronous: it is a few bytes, and two changes at once must not lose one. */
export const savePreferences = (change: Preferences): void => {
  const temporary = `${file()}.tmp`;
  writeFileSync(temporary, `${JSON.stringify({ ...loadPreferences(), ...change }, null, 2)}\n`);
  renameSync(temporary, file());
};

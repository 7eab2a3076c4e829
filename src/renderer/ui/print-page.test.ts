import { FileName } from '@shared/contract/ipc';
import { Value } from 'typebox/value';
import { expect, it } from 'vitest';
import { fileNameOf } from './print-page';

it.each([
  ['PIR0000001 Warehouse scanners: no network', 'PIR0000001 Warehouse scanners no network'],
  ['../../etc/passwd', 'etc passwd'],
  ['Störung „Lager“', 'Störung Lager'],
  ['...', 'firstline'],
])('%s becomes %s', (name, file) => {
  expect(fileNameOf(name)).toBe(file);
  expect(Value.Check(FileName, fileNameOf(name))).toBe(true);
});

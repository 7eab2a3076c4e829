import type { SlaWarning } from '@shared/domain/settings';
import { expect, it } from 'vitest';
import { nextWarning, warningFault } from './warnings-fault';

const at = (percent: number, to: SlaWarning['to'] = ['assignee']): SlaWarning => ({ percent, to });

it.each<[string, SlaWarning[], number, string | null]>([
  ['as it should be', [at(50), at(75)], 1, null],
  ['no share', [at(0)], 0, 'faultPercent'],
  ['beyond twice the target', [at(201)], 0, 'faultPercent'],
  ['half a percent', [at(1.5)], 0, 'faultPercent'],
  ['the share of another', [at(50), at(50)], 1, 'faultTwice'],
  ['the first of two alike is right', [at(50), at(50)], 0, null],
  ['nobody', [at(50, [])], 0, 'faultWhom'],
])('%s', (_name, warnings, n, fault) => {
  expect(warningFault(warnings, n)).toBe(fault);
});

it('a warning that is added has a share of its own while there are some', () => {
  let warnings: SlaWarning[] = [];
  for (let n = 0; n < 6; n += 1) warnings = [...warnings, nextWarning(warnings)];
  expect(warnings.map((_each, n) => warningFault(warnings, n))).toEqual(Array(6).fill(null));
});

import { describe, expect, it } from 'vitest';
import { goesWith } from './wiped-notice';

describe('what goes from localStorage when Maya’s data on a device does', () => {
  it.each([
    ['firstline.session', true],
    ['firstline.contacts', true],
    ['firstline.signInName', true],
    ['firstline.draft.maya.note:INC0000001', true],
    ['firstline.ahead.maya.0190', true],
    ['firstline.read.maya', true],
    ['firstline.vault.maya', true],
    ['firstline.draft.oskar.note:INC0000001', false],
    ['firstline.read.mayar', false],
    ['firstline.language', false],
    ['firstline.scheme', false],
    ['firstline.device', false],
    ['firstline.wiped', false],
    ['another app', false],
  ])('%s', (key, goes) => expect(goesWith(key, 'maya')).toBe(goes));
});

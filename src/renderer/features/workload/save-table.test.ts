import { expect, it } from 'vitest';
import { tableText } from './save-table';

it.each([
  ['=1+1', "'=1+1"],
  ['+1+cmd', "'+1+cmd"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', '"\'\tx"'],
  ['Lines, and "quotes"', '"Lines, and ""quotes"""'],
  ['95.2 %', '95.2 %'],
])('a spreadsheet takes %j for text', (text, written) => {
  const table = { head: ['Name'], lines: [{ key: 'a', cells: [{ text }] }] };
  expect(tableText(table)).toBe(`Name\r\n${written}\r\n`);
});

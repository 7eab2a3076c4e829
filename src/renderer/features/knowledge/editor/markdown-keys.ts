// Markdown by keys and buttons: what becomes of a text and its selection. Pure.

export interface Selected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Puts `insert` in the place of [from, to); then [start, end) is selected. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly start: number;
  readonly end: number;
}

export const formats = ['bold', 'italic', 'code', 'link', 'heading', 'bullets', 'numbers', 'tasks', 'quote'] as const;
export type Format = (typeof formats)[number];

/** Keys with Ctrl (⌘), as ui/keys.ts writes them. */
export const formatKeys: Readonly<Record<Format, string>> = {
  bold: 'Mod+B',
  italic: 'Mod+I',
  code: 'Mod+E',
  link: 'Mod+Shift+K',
  heading: 'Mod+Shift+H',
  bullets: 'Mod+Shift+U',
  numbers: 'Mod+Shift+O',
  tasks: 'Mod+Shift+X',
  quote: 'Mod+Shift+Q',
};

const around: Partial<Readonly<Record<Format, string>>> = { bold: '**', italic: '_', code: '`' };

const wrap = ({ text, start, end }: Selected, mark: string): Edit => {
  const chosen = text.slice(start, end);
  const outside = text.slice(start - mark.length, start) === mark && text.slice(end, end + mark.length) === mark;
  if (outside) {
    const from = start - mark.length;
    return { from, to: end + mark.length, insert: chosen, start: from, end: from + chosen.length };
  }
  return { from: start, to: end, insert: mark + chosen + mark, start: start + mark.length, end: end + mark.length };
};

const prefixes: Partial<Readonly<Record<Format, { readonly is: RegExp; readonly put: (n: number) => string }>>> = {
  heading: { is: /^#{1,6} /, put: () => '## ' },
  bullets: { is: /^[-*] (?!\[)/, put: () => '- ' },
  numbers: { is: /^\d+[.)] /, put: (n) => `${n + 1}. ` },
  tasks: { is: /^[-*] \[[ x]\] /, put: () => '- [ ] ' },
  quote: { is: /^> /, put: () => '> ' },
};
const anyPrefix = /^(?:#{1,6} |[-*] \[[ x]\] |[-*] |\d+[.)] |> )/;

const prefix = ({ text, start, end }: Selected, format: Format): Edit => {
  const rule = prefixes[format];
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next === -1 ? text.length : next;
  const lines = text.slice(from, to).split('\n');
  const already = lines.every((line) => line === '' || rule?.is.test(line));
  const changed = lines.map((line, n) => {
    if (line === '' && lines.length > 1) return line;
    const bare = line.replace(anyPrefix, '');
    return already && line !== '' ? bare : `${rule?.put(n) ?? ''}${bare}`;
  });
  const insert = changed.join('\n');
  const caret = from + insert.length;
  return { from, to, insert, start: lines.length > 1 ? from : caret, end: caret };
};

/** A chosen address becomes the target, chosen words become what is read. */
const link = ({ text, start, end }: Selected): Edit => {
  const chosen = text.slice(start, end);
  const isAddress = /^https?:\/\//.test(chosen);
  const insert = isAddress ? `[](${chosen})` : `[${chosen}](https://)`;
  const at = start + (isAddress ? 1 : chosen.length + 3);
  return { from: start, to: end, insert, start: at, end: isAddress ? at : at + 'https://'.length };
};

export const formatted = (selected: Selected, format: Format): Edit => {
  const mark = around[format];
  if (mark) return wrap(selected, mark);
  return format === 'link' ? link(selected) : prefix(selected, format);
};

/** Enter in a list goes on with it; on an empty item it ends it. Null: a line break as always. */
export const continuedList = ({ text, start, end }: Selected): Edit | null => {
  if (start !== end) return null;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const line = text.slice(from, start);
  const found = /^(\s*)(?:([-*])( \[[ x]\])?|(\d+)([.)])) (.*)$/.exec(line);
  if (!found) return null;
  const [, indent = '', bullet, task, digits, sign, rest = ''] = found;
  if (rest.trim() === '') return { from, to: start, insert: '', start: from, end: from };
  const mark = bullet ? `${bullet}${task ? ' [ ]' : ''}` : `${Number(digits) + 1}${sign}`;
  const insert = `\n${indent}${mark} `;
  return { from: start, to: start, insert, start: start + insert.length, end: start + insert.length };
};

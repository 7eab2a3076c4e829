// A written text in the pieces that people choose between: paragraphs, headings, code, single items of lists and rows of
// tables. The pieces of a text, joined, are the text again.

/** Lines that stand for themselves, where a paragraph's belong together. */
const single = /^\s*(?:[-*+] |\d{1,3}[.)] |\||#{1,6} )/;
const fence = /^\s*(?:```|~~~)/;

/** Each with the line breaks behind it. */
export const blocksOf = (text: string): string[] => {
  const blocks: string[] = [];
  let open = '';
  let fenced = false;
  const close = () => {
    if (open !== '') blocks.push(open);
    open = '';
  };
  for (const line of text.replaceAll('\r\n', '\n').split(/(?<=\n)/)) {
    const isFence = fence.test(line);
    if (fenced) {
      open += line;
      if (isFence) fenced = false;
    } else if (isFence) {
      close();
      open = line;
      fenced = true;
    } else if (line.trim() === '') {
      // An empty line belongs to what stands above it.
      if (open !== '') open += line;
      else if (blocks.length > 0) blocks.push((blocks.pop() ?? '') + line);
      else open = line;
    } else {
      if (single.test(line) || /\n\s*\n$/.test(open) || single.test(open) || fence.test(open)) close();
      open += line;
    }
  }
  close();
  return blocks;
};

/** What two pieces are compared by: the line breaks behind them don't count. */
export const keyOf = (block: string): string => block.trimEnd();

/** Pieces of two texts in one: none runs into the next. */
export const joined = (blocks: readonly string[]): string =>
  blocks.reduce((text, block) => {
    if (text === '' || text.endsWith('\n') || block === '') return text + block;
    const last = text.slice(text.lastIndexOf('\n') + 1);
    return `${text}${single.test(last) && single.test(block) ? '\n' : '\n\n'}${block}`;
  }, '');

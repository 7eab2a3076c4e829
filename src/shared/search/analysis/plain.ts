// What a reader sees of Markdown: without addresses, marks and HTML. Line breaks stay.

const entities: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"' };

/** The line between a table's head and its rows. */
const isTableRule = (line: string): boolean => /^[\s:|-]{2,}$/.test(line) && line.trimEnd().endsWith('|');

export const plainOf = (markdown: string): string =>
  markdown
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[![A-Z]+\]/g, ' ')
    .replace(/<\/?[a-z][^>]{0,200}>/gi, ' ')
    .replace(/&(nbsp|amp|lt|gt|quot);/g, (_all, name: string) => entities[name] ?? ' ')
    .replace(/^\s{0,3}(?:#{1,6}|>|[-*+]|\d+\.)\s+/gm, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!<>|])/g, '$1')
    .replace(/\*\*|__|`+/g, '')
    .replace(/(^|[\s("“])([*_])(?=\S)([^*_\n]{1,300})\2(?=$|[\s.,;:!?)"”])/gm, '$1$3')
    .replace(/^[^\n]*\|[^\n]*$/gm, (line) => (isTableRule(line) ? '' : line))
    .replace(/[ \t]+/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

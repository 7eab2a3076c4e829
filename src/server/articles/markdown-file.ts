// An article as a Markdown file: front matter in YAML, then its sections. What we write is read back exactly; what others
// write is read by its headings.
import type { Section, SectionKind } from '@shared/domain/article';
import { sectionKinds } from '@shared/domain/article';
import type { World } from '@shared/domain/settings';
import { parse, stringify, YAMLParseError } from 'yaml';
import { FileFault } from './fault';
import { type RawFields, type ReadArticle, rawOf, readFields } from './fields';

const fence = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/;
/** Ours: says what the next section is, whatever its text looks like. */
const marker = /^<!-- section: (\{.*\}) -->\n(?:## [^\n]*\n\n)?/gm;
/** A text's own line that looks like ours. */
const lookalike = /^(\\*<!-- section: )/gm;
const escaped = /^\\(\\*<!-- section: )/gm;

const headings: Readonly<Record<Exclude<SectionKind, 'text'>, string>> = {
  symptoms: 'Symptoms',
  cause: 'Cause',
  resolution: 'Resolution',
  workaround: 'Workaround',
  steps: 'Steps',
};
/** Headings that others use. */
const synonyms: Readonly<Record<string, SectionKind>> = {
  symptoms: 'symptoms',
  symptom: 'symptoms',
  problem: 'symptoms',
  issue: 'symptoms',
  symptome: 'symptoms',
  cause: 'cause',
  causes: 'cause',
  ursache: 'cause',
  resolution: 'resolution',
  solution: 'resolution',
  fix: 'resolution',
  lösung: 'resolution',
  workaround: 'workaround',
  umgehung: 'workaround',
  steps: 'steps',
  procedure: 'steps',
  instructions: 'steps',
  schritte: 'steps',
};

const kindOf = (heading: string): SectionKind => synonyms[heading.toLowerCase().replace(/[\s:.]+$/, '')] ?? 'text';

const frontMatter = (text: string): { raw: RawFields; body: string } => {
  const found = fence.exec(text);
  if (!found) return { raw: {}, body: text };
  try {
    const raw: unknown = parse(found[1] ?? '', { maxAliasCount: 20 });
    if (raw === null) return { raw: {}, body: text.slice(found[0].length) };
    if (typeof raw !== 'object' || Array.isArray(raw)) throw new FileFault('frontMatter', { why: 'no fields' }, 2);
    return { raw, body: text.slice(found[0].length) };
  } catch (error) {
    if (error instanceof FileFault) throw error;
    const line = error instanceof YAMLParseError ? (error.linePos?.[0].line ?? 1) + 1 : 2;
    const [what = ''] = String((error as Error).message).split('\n');
    throw new FileFault('frontMatter', { why: what.replace(/ at line \d+.*$/, '').slice(0, 120) }, line);
  }
};

const markedSections = (body: string): Section[] | null => {
  const marks = [...body.matchAll(marker)];
  if (marks.length === 0) return null;
  return marks.map((mark, n) => {
    const from = mark.index + mark[0].length;
    const until = marks[n + 1]?.index ?? body.length;
    const text = body.slice(from, until).replace(/\n\n$/, '').replaceAll(escaped, '$1');
    try {
      const { kind, heading } = JSON.parse(mark[1] ?? '') as { kind: SectionKind; heading: string };
      if (!sectionKinds.includes(kind) || typeof heading !== 'string') throw new Error(kind);
      return { kind, heading, text };
    } catch {
      throw new FileFault('invalid', { field: 'section', value: (mark[1] ?? '').slice(0, 60) });
    }
  });
};

/** By headings of the first and second rank outside fenced code. */
const headedSections = (body: string): { title: string; sections: Section[] } => {
  let title = '';
  const sections: { kind: SectionKind; heading: string; lines: string[] }[] = [
    { kind: 'text', heading: '', lines: [] },
  ];
  let fenced = '';
  for (const line of body.split('\n')) {
    const tick = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (tick !== '' && (fenced === '' || tick.startsWith(fenced))) fenced = fenced === '' ? tick : '';
    const found = fenced === '' ? /^(#{1,2})\s+(.*?)\s*#*$/.exec(line) : null;
    const [, rank, heading = ''] = found ?? [];
    if (rank === '#' && title === '') title = heading;
    else if (found) {
      const kind = kindOf(heading);
      sections.push({ kind, heading: kind === 'text' ? heading.slice(0, 160) : '', lines: [] });
    } else sections.at(-1)?.lines.push(line);
  }
  const filled = sections.map(({ lines, ...rest }) => ({ ...rest, text: lines.join('\n').trim() }));
  return { title, sections: filled.filter(({ heading, text }) => heading !== '' || text !== '') };
};

/** @throws FileFault */
export const readMarkdown = (text: string, world: World): ReadArticle => {
  const { raw, body } = frontMatter(text);
  const marked = markedSections(body);
  if (marked) return readFields(raw, marked, world);
  const { title, sections } = headedSections(body);
  return readFields(raw.title === undefined ? { ...raw, title } : raw, sections, world);
};

export const writeMarkdown = (article: ReadArticle): string => {
  const sections = article.content.sections.map(({ kind, heading, text }) => {
    // A comment may not contain its own end.
    const what = JSON.stringify({ kind, heading }).replaceAll('>', '\\u003e').replaceAll('--', '\\u002d\\u002d');
    const shown = heading.replaceAll(/\s+/g, ' ').trim() || (kind === 'text' ? '' : headings[kind]);
    const head = `<!-- section: ${what} -->\n${shown === '' ? '## \n\n' : `## ${shown}\n\n`}`;
    return `${head}${text.replaceAll(lookalike, '\\$1')}\n\n`;
  });
  return `---\n${stringify(rawOf(article), { lineWidth: 0 })}---\n${sections.join('')}`;
};

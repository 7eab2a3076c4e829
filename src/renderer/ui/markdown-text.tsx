// The blocks of a written text: paragraphs, lists, tables, code.
import type { MarkedToken, Token, Tokens } from 'marked';
import { createElement, type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeBlock } from './code-block';
import styles from './markdown.module.css';
import { Inline, MarkdownContext } from './markdown-inline';
import type { MarkdownProps } from './markdown-props';
import { known, MOST_NESTED, tokensOf } from './markdown-tokens';

interface Place {
  readonly depth: number;
  /** Added to a heading's own depth: its level on the page. */
  readonly shift: number;
}

const deeper = ({ depth, shift }: Place): Place => ({ depth: depth + 1, shift });

const Item = ({ item, place }: { readonly item: Tokens.ListItem; readonly place: Place }) => {
  const { t } = useTranslation('common');
  return (
    <li className={item.task ? styles['task'] : undefined}>
      {item.task && (
        <input
          type="checkbox"
          checked={item.checked === true}
          disabled
          aria-label={t(item.checked ? 'markdown.done' : 'markdown.toDo')}
        />
      )}
      <Blocks tokens={known(item.tokens).filter(({ type }) => type !== 'checkbox')} place={deeper(place)} />
    </li>
  );
};

const Items = ({ list, place }: { readonly list: Tokens.List; readonly place: Place }) => {
  const items = list.items.map((item, index) => <Item key={index} item={item} place={place} />);
  return list.ordered ? <ol start={list.start === '' ? 1 : list.start}>{items}</ol> : <ul>{items}</ul>;
};

const Table = ({ header, rows }: Tokens.Table) => {
  const { t } = useTranslation('common');
  const cell = (of: Tokens.TableCell) => <Inline tokens={known(of.tokens)} depth={1} />;
  const align = (of: Tokens.TableCell) => (of.align ? { style: { textAlign: of.align } } : {});
  return (
    // A wide table scrolls by itself; the keyboard reaches it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <section className={styles['scroll']} tabIndex={0} aria-label={t('markdown.table')}>
      <table>
        <thead>
          <tr>
            {header.map((each, index) => (
              <th key={index} scope="col" {...align(each)}>
                {cell(each)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((each, column) => (
                <td key={column} {...align(each)}>
                  {cell(each)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Block = ({ token, place }: { readonly token: MarkedToken; readonly place: Place }) => {
  const inline = (tokens: readonly Token[]) => <Inline tokens={known(tokens)} depth={place.depth + 1} />;
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'heading':
      return createElement(`h${Math.min(6, token.depth + place.shift)}`, null, inline(token.tokens));
    case 'paragraph':
      return <p>{inline(token.tokens)}</p>;
    case 'code':
      return <CodeBlock text={token.text} />;
    case 'blockquote':
      return (
        <blockquote>
          <Blocks tokens={known(token.tokens)} place={deeper(place)} />
        </blockquote>
      );
    case 'list':
      return <Items list={token} place={place} />;
    case 'table':
      return <Table {...token} />;
    case 'hr':
      return <hr />;
    case 'html':
      return <p className={styles['plain']}>{token.raw.trim()}</p>;
    case 'text':
      return inline(token.tokens ?? [token]);
    default:
      return inline([token]);
  }
};

const Blocks = ({ tokens, place }: { readonly tokens: readonly MarkedToken[]; readonly place: Place }): ReactNode =>
  place.depth > MOST_NESTED
    ? tokens.map((token) => token.raw).join('')
    : tokens.map((token, index) => <Block key={index} token={token} place={place} />);

const asIs = (text: string): ReactNode => text;

export const MarkdownText = ({ text, images, level = 3, words = asIs }: MarkdownProps) => {
  const tokens = useMemo(() => tokensOf(text), [text]);
  const shown = useMemo(() => ({ images: images ?? [], words }), [images, words]);
  if (!tokens) return <p className={styles['plain']}>{text}</p>;
  const highest = Math.min(6, ...tokens.map((token) => (token.type === 'heading' ? token.depth : 6)));
  return (
    <MarkdownContext value={shown}>
      <div className={styles['root']} dir="auto">
        <Blocks tokens={tokens} place={{ depth: 0, shift: level - highest }} />
      </div>
    </MarkdownContext>
  );
};

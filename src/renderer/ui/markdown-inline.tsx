// Words inside a paragraph: emphasis, code, links, pictures.
import type { MarkedToken, Token, Tokens } from 'marked';
import { createContext, type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import styles from './markdown.module.css';
import { pathOfNumber, runsOf, targetOf } from './markdown-links';
import type { MarkdownImage } from './markdown-props';
import { known, MOST_NESTED, plainText } from './markdown-tokens';

interface Shown {
  readonly images: readonly MarkdownImage[];
  readonly words: (text: string) => ReactNode;
}
export const MarkdownContext = createContext<Shown>({ images: [], words: (text) => text });

const link = styles['link'] ?? '';

const Words = ({ text, inLink }: { readonly text: string; readonly inLink: boolean }) => {
  const { words } = useContext(MarkdownContext);
  if (inLink) return words(text);
  return runsOf(text).map((run, index) =>
    run.kind === 'words' ? (
      <span key={index}>{words(run.text)}</span>
    ) : (
      <Link key={index} href={pathOfNumber(run.text)} className={link}>
        {words(run.text)}
      </Link>
    ),
  );
};

const To = ({ href, children }: { readonly href: string; readonly children: ReactNode }) => {
  const target = targetOf(href);
  if (!target) return children;
  if (target.kind === 'inside') {
    return (
      <Link href={target.href} className={link}>
        {children}
      </Link>
    );
  }
  return (
    <a href={target.href} className={link} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
};

/** Only the article's own pictures. One from elsewhere would tell its host who reads this and when: it is a link. */
const Picture = ({ href, text }: Tokens.Image) => {
  const { t } = useTranslation('common');
  const { images } = useContext(MarkdownContext);
  const image = images.find(({ id }) => `image:${id}` === href);
  if (image) return <img className={styles['image']} src={`data:${image.type};base64,${image.data}`} alt={text} />;
  const words = text || t('markdown.picture');
  return href.startsWith('image:') ? (
    <span className={styles['missing']}>{t('markdown.pictureMissing', { what: words })}</span>
  ) : (
    <To href={href}>{words}</To>
  );
};

const OneInline = ({ token, depth, inLink }: { token: MarkedToken; depth: number; inLink: boolean }) => {
  const inside = (tokens: readonly Token[], linked = inLink) => (
    <Inline tokens={known(tokens)} depth={depth + 1} inLink={linked} />
  );
  switch (token.type) {
    case 'strong':
      return <strong>{inside(token.tokens)}</strong>;
    case 'em':
      return <em>{inside(token.tokens)}</em>;
    case 'del':
      return <del>{inside(token.tokens)}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'link':
      return inLink ? inside(token.tokens) : <To href={token.href}>{inside(token.tokens, true)}</To>;
    case 'image':
      return <Picture {...token} />;
    case 'html':
      // The one tag with a meaning of its own: Markdown's tables have no other line break.
      return /^<br\s*\/?>$/i.test(token.raw.trim()) ? <br /> : token.raw;
    case 'text':
      return token.tokens ? inside(token.tokens) : <Words text={plainText(token.text)} inLink={inLink} />;
    case 'escape':
      return token.text;
    default:
      return token.raw;
  }
};

interface InlineProps {
  readonly tokens: readonly MarkedToken[];
  readonly depth: number;
  readonly inLink?: boolean;
}

export const Inline = ({ tokens, depth, inLink = false }: InlineProps): ReactNode =>
  depth > MOST_NESTED
    ? tokens.map((token) => token.raw).join('')
    : tokens.map((token, index) => <OneInline key={index} token={token} depth={depth} inLink={inLink} />);

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormat } from '@/ui/use-format';
import { piecesOf } from './text-pieces';
import styles from './written-text.module.css';

/** A text longer than this (characters) shows its beginning first. */
const CLAMPED_AT = 1_600;
/** How much of a clamped text is shown. */
const SHOWN = 900;
const MOST_LINES = 24;

const beginning = (text: string): string => {
  const lines = text.split('\n', MOST_LINES + 1);
  const head = lines.length > MOST_LINES ? lines.slice(0, MOST_LINES).join('\n') : text;
  return head.length > CLAMPED_AT ? head.slice(0, SHOWN) : head;
};

const Pieces = ({ text }: { readonly text: string }) =>
  piecesOf(text).map((piece, index) => {
    if (piece.kind === 'text') return <span key={index}>{piece.text}</span>;
    if (piece.kind === 'ticket') {
      return (
        <Link key={index} href={`/t/${piece.text}`} className={styles['link'] ?? ''}>
          {piece.text}
        </Link>
      );
    }
    return (
      <a key={index} href={piece.href} className={styles['link']} target="_blank" rel="noreferrer noopener">
        {piece.text}
      </a>
    );
  });

/** What somebody wrote: line breaks kept, links to follow, long texts folded. */
export const WrittenText = ({ text }: { readonly text: string }) => {
  const { t } = useTranslation('ticket');
  const { count } = useFormat();
  const [whole, setWhole] = useState(false);
  const head = beginning(text);
  const long = head.length < text.length;
  return (
    <div className={styles['root']}>
      <p dir="auto">
        <Pieces text={long && !whole ? `${head.trimEnd()} …` : text} />
      </p>
      {long && (
        <button type="button" className={styles['fold']} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t('timeline.showLess') : t('timeline.showAll', { size: count(text.length) })}
        </button>
      )}
    </div>
  );
};

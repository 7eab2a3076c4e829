import { type MouseEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Uses } from '@/data/search/uses';
import { Marks } from '@/ui/marks';
import { useEditionWords, useUseWords } from '../article-meta';
import { kindOf } from '../kinds';
import { articleAddress } from './address';
import { marksIn } from './heads-search';
import { fitInWords, readAs } from './reasons';
import styles from './result-list.module.css';
import type { Found } from './use-found';

interface ResultRowProps {
  readonly found: Found;
  readonly uses: Uses | undefined;
  /** What was typed, word by word. */
  readonly words: readonly string[];
  readonly forTicket: string | null;
  readonly chosen: boolean;
  readonly atDesk: boolean;
  /** It is read beside the list: a click chooses, Enter and a double click open. */
  readonly beside: boolean;
  readonly onChoose: (number: string) => void;
}

const textOf = ({ hit, head }: Found, words: readonly string[]) => {
  const { snippet } = hit ?? {};
  // The summary says what an article is for; a snippet is only worth more where it shows what was searched.
  const shown = snippet && snippet.field !== 'title' && snippet.marks.length > 0 ? snippet : null;
  return {
    title: hit ? hit.titleMarks : marksIn(head.title, words),
    text: shown?.text ?? head.summary,
    marks: shown?.marks ?? marksIn(head.summary, words),
  };
};

export const ResultRow = memo(({ found, uses, words, forTicket, chosen, atDesk, beside, onChoose }: ResultRowProps) => {
  const [, go] = useLocation();
  const { t } = useTranslation('knowledge');
  const edition = useEditionWords();
  const used = useUseWords();
  const { head, hit, fit } = found;
  const { title, text, marks } = textOf(found, words);
  const say = (key: string, params?: Record<string, unknown>) => t(key, params ?? {});
  // A weak fit is worth a word only where nothing else speaks for it.
  const fits = fit !== null && (fit.strength !== 'weak' || hit === null);
  const reasons = [...(fits && forTicket ? [fitInWords(fit, forTicket, say)] : []), ...(hit ? readAs(hit, say) : [])];
  const address = articleAddress(head.id, forTicket);
  const onClick = (event: MouseEvent) => {
    if (!beside || event.detail === 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (event.detail > 1) go(address);
    else onChoose(head.id);
  };
  const drafts = head.state === 'published' && head.drafts.length > 0;
  return (
    <Link
      href={address}
      className={styles['row'] ?? ''}
      data-number={head.id}
      data-chosen={chosen || undefined}
      aria-current={chosen || undefined}
      tabIndex={chosen ? 0 : -1}
      onClick={onClick}
      onFocus={() => onChoose(head.id)}
    >
      <span className={styles['top']}>
        <span className={styles['title']}>
          <Marks text={head.title} marks={title} />
        </span>
        <span className={styles['kind']}>{t(`kind.${kindOf(head)}`)}</span>
      </span>
      {text && (
        <span className={styles['text']}>
          <Marks text={text} marks={marks} />
        </span>
      )}
      <span className={styles['meta']}>
        <span>
          {edition(head)}
          {atDesk && drafts && ` · ${t('row.drafts', { count: head.drafts.length })}`}
        </span>
        <span className={styles['used']}>{used(head, uses, atDesk)}</span>
      </span>
      {reasons.map((reason) => (
        <span key={reason} className={styles['reason']}>
          {reason}
        </span>
      ))}
    </Link>
  );
});

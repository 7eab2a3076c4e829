import { Button, Textarea } from '@mantine/core';
import { type Article, type ArticleContent, published, type Verdict, verdicts } from '@shared/domain/article';
import type { Ticket } from '@shared/domain/ticket';
import { IconClockExclamation, IconThumbDown, IconThumbUp } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMe } from '@/data/use-desk';
import { KeyHint } from '@/ui/key-hint';
import { Section } from '@/ui/section';
import text from '@/ui/text.module.css';
import { useDay } from '../article-meta';
import { useNames } from '../names';
import { giveFeedback } from './feedback';
import styles from './side-column.module.css';

interface FeedbackSectionProps {
  readonly id: string;
  readonly article: Article;
  readonly content: ArticleContent;
  /** The one that it is read for. */
  readonly ticket: Ticket | null;
  readonly atDesk: boolean;
}

const icons = { helped: IconThumbUp, didNot: IconThumbDown, outdated: IconClockExclamation };
const MOST_COMMENTS = 3;

const Comments = ({ article }: { readonly article: Article }) => {
  const { t } = useTranslation('knowledge');
  const names = useNames();
  const day = useDay();
  const said = article.feedback.filter(({ comment }) => comment !== null).toReversed();
  if (said.length === 0) return null;
  return (
    <ul className={styles['comments']} aria-label={t('feedback.comments')}>
      {said.slice(0, MOST_COMMENTS).map(({ by, at, verdict, comment }) => (
        <li key={`${by} ${at}`}>
          <p>{comment}</p>
          <p className={text['meta']}>
            {names.person(by)}, {day(at)} · {t(`feedback.verdict.${verdict}`)}
          </p>
        </li>
      ))}
    </ul>
  );
};

/** One click says whether it helped; what was different may follow. */
export const FeedbackSection = ({ id, article, content, ticket, atDesk }: FeedbackSectionProps) => {
  const { t } = useTranslation('knowledge');
  const me = useMe();
  const names = useNames();
  const [comment, setComment] = useState('');
  const edition = published(article);
  if (!edition) return null;
  const number = ticket?.number ?? null;
  const mine = article.feedback.findLast(
    (each) => each.by === me?.id && each.edition === edition.edition && each.ticket === number,
  );
  const say = (verdict: Verdict) =>
    void giveFeedback({ article: article.id, verdict, comment: mine?.comment ?? null, ticket, said: 'verdict' });
  const send = async () => {
    const words = comment.trim();
    if (words === '') return;
    const verdict = mine?.verdict ?? 'didNot';
    if (await giveFeedback({ article: article.id, verdict, comment: words, ticket, said: 'comment' })) setComment('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send();
  };
  const { helped, didNot, outdated } = article.counts;
  const sum = helped + didNot + outdated;
  const report = new URLSearchParams({
    what: content.title,
    details: t('feedback.reportText', { title: content.title, number: article.id }),
  });
  return (
    <Section title={number ? t('feedback.titleFor', { number }) : t('feedback.title')}>
      <fieldset className={styles['verdicts']} id={id}>
        <legend className={text['hidden']}>{t('feedback.title')}</legend>
        {verdicts.map((verdict) => {
          const Icon = icons[verdict];
          return (
            <Button
              key={verdict}
              variant="default"
              aria-pressed={mine?.verdict === verdict}
              leftSection={<Icon size={14} stroke={1.8} />}
              onClick={() => say(verdict)}
            >
              {t(`feedback.${verdict}`)}
            </Button>
          );
        })}
      </fieldset>
      {mine?.verdict === 'didNot' && !atDesk && (
        <Link href={`/log?${report}`} className={text['link'] ?? ''}>
          {t('feedback.report')}
        </Link>
      )}
      <Textarea
        aria-label={t('feedback.commentNobody')}
        placeholder={t('feedback.comment', { owner: names.person(article.ownerId) })}
        value={comment}
        maxLength={4_000}
        autosize
        minRows={2}
        maxRows={8}
        onChange={(event) => setComment(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {comment.trim() !== '' && (
        <Button
          className={styles['send'] ?? ''}
          variant="default"
          rightSection={<KeyHint keys="Mod+Enter" />}
          onClick={() => void send()}
        >
          {t('feedback.send')}
        </Button>
      )}
      {atDesk && (
        <p className={styles['sum']}>
          {sum > 0 ? t('feedback.sum', { helped, didNot, outdated }) : t('feedback.none')}
        </p>
      )}
      {atDesk && <Comments article={article} />}
    </Section>
  );
};

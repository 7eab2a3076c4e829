import { Button } from '@mantine/core';
import type { Article, ArticleContent } from '@shared/domain/article';
import { isDesk } from '@shared/domain/permissions';
import { IconCheck, IconChevronLeft, IconCloudUp, IconPencil, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSelector } from 'react-redux';
import { Link, useLocation } from 'wouter';
import type { Uses } from '@/data/search/uses';
import { selectPending } from '@/data/selectors';
import type { DeskRootState } from '@/data/store';
import { useMe } from '@/data/use-desk';
import { ActionButton } from '@/ui/action-button';
import { IconButton } from '@/ui/icon-button';
import { KeyHint } from '@/ui/key-hint';
import { useDay } from '../article-meta';
import { kindOf } from '../kinds';
import { lastLibrary } from '../library/address';
import { useNames } from '../names';
import { MoreMenu } from './more-menu';
import styles from './reader-page.module.css';

interface ReaderHeadProps {
  readonly article: Article;
  readonly content: ArticleContent;
  /** Null: there is nothing to apply, or nothing to apply it to. */
  readonly forTicket: string | null;
  readonly uses: Uses;
}

const Facts = ({ article, content, uses }: Omit<ReaderHeadProps, 'forTicket'>) => {
  const { t } = useTranslation('knowledge');
  const names = useNames();
  const day = useDay();
  const me = useMe();
  const atDesk = me !== null && isDesk(me);
  const edition = article.editions.at(-1);
  const kind = kindOf({ type: content.type, hasSolution: content.solution !== null });
  const { reviewAt } = article;
  const isDue = reviewAt !== null && reviewAt < Date.now();
  return (
    <ul className={styles['facts']} aria-label={t('reader.meta')}>
      <li>{t(`kind.${kind}`)}</li>
      {edition && (
        <li>
          <b>{t('reader.version', { edition: edition.edition, date: day(edition.at) })}</b>
        </li>
      )}
      {atDesk && <li>{t('reader.owner', { name: names.person(article.ownerId) })}</li>}
      {atDesk && reviewAt !== null && (
        <li data-due={isDue || undefined}>
          {t(isDue ? 'reader.reviewWas' : 'reader.reviewBy', { date: day(reviewAt) })}
        </li>
      )}
      {atDesk && uses.judged > 0 && (
        <li className={styles['solved']}>
          <IconCheck size={14} stroke={2.2} aria-hidden="true" />
          {t('row.solved', { worked: uses.worked, judged: uses.judged })}
        </li>
      )}
      {atDesk && uses.judged === 0 && uses.used > 0 && <li>{t('row.used', { count: uses.used })}</li>}
    </ul>
  );
};

export const ReaderHead = ({ article, content, forTicket, uses }: ReaderHeadProps) => {
  const { t } = useTranslation('knowledge');
  const [, go] = useLocation();
  const me = useMe();
  const atDesk = me !== null && isDesk(me);
  const unsent = useSelector((state: DeskRootState) => selectPending(state, article.id).length > 0);
  const applied = forTicket !== null && uses.latest.some(({ ticket }) => ticket === forTicket);
  return (
    <header className={styles['head']} data-region="head">
      <div className={styles['top']}>
        <IconButton label={t('reader.back')} keys="Escape" onClick={() => go(lastLibrary())}>
          <IconChevronLeft size={16} />
        </IconButton>
        <Link href={lastLibrary()} className={styles['list'] ?? ''}>
          {t('title')}
        </Link>
        <span className={styles['slash']} aria-hidden="true">
          /
        </span>
        <span className={styles['number']}>{article.id}</span>
        <span className={styles['space']} />
        {unsent && (
          <span className={styles['unsent']}>
            <IconCloudUp size={14} stroke={1.8} aria-hidden="true" />
            {t('reader.unsent')}
          </span>
        )}
        <IconButton label={t('reader.print')} keys="Mod+P" onClick={() => window.print()}>
          <IconPrinter size={16} stroke={1.7} />
        </IconButton>
        {atDesk && <MoreMenu article={article} />}
        {atDesk && (
          <Button
            variant="default"
            leftSection={<IconPencil size={14} stroke={1.8} />}
            rightSection={<KeyHint keys="E" />}
            aria-keyshortcuts="E"
            onClick={() => go(`/kb/${article.id}/edit`)}
          >
            {t(article.ownerId === me?.id ? 'reader.editOwn' : 'reader.edit')}
          </Button>
        )}
        {forTicket && (
          <ActionButton id="article.apply" variant="filled">
            {t(applied ? 'apply.again' : 'apply.to', { number: forTicket })}
          </ActionButton>
        )}
      </div>
      <h1 id="article-title">{content.title}</h1>
      <Facts article={article} content={content} uses={uses} />
    </header>
  );
};

import { Button } from '@mantine/core';
import { offerOfArticle } from '@shared/domain/application';
import { contentOf, published } from '@shared/domain/article';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useRecord } from '@/data/records';
import { ActionButton } from '@/ui/action-button';
import { EmptyState } from '@/ui/empty-state';
import { KeyHint } from '@/ui/key-hint';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { kindOf } from '../kinds';
import { ArticleText } from '../reader/article-text';
import { Fills } from '../reader/fills';
import { useFilled, useForTicket, useTicks } from '../reader/use-ticks';
import { articleAddress } from './address';
import styles from './article-preview.module.css';

interface ArticlePreviewProps {
  readonly number: string;
  readonly forTicket: string | null;
  readonly words: readonly string[];
  readonly atDesk: boolean;
}

/** An article beside the list that it was found in: enough to read it out and to decide. */
export const ArticlePreview = ({ number, forTicket, words, atDesk }: ArticlePreviewProps) => {
  const { t } = useTranslation('knowledge');
  const [, go] = useLocation();
  const article = useRecord('article', number);
  const ticket = useForTicket(forTicket);
  const offer = article && atDesk ? offerOfArticle(article) : null;
  const solution = useFilled(offer?.solution ?? null, ticket);
  const ticks = useTicks(number, offer?.solution ?? null, ticket);
  const content = article && contentOf(article);
  if (article === undefined) return <SkeletonRows count={6} />;
  if (!article || !content) return <EmptyState title={t('reader.missing')}>{t('reader.missingHow')}</EmptyState>;
  const edition = published(article)?.edition;
  const kind = kindOf({ type: content.type, hasSolution: content.solution !== null });
  return (
    <>
      <div className={styles['top']}>
        <span className={styles['number']}>
          {[number, t(`kind.${kind}`), edition ? t('row.version', { edition }) : t('row.notPublished')].join(' · ')}
        </span>
        <Button
          variant="default"
          rightSection={<KeyHint keys="Enter" />}
          onClick={() => go(articleAddress(number, forTicket))}
        >
          {t('preview.open')}
        </Button>
        {forTicket && solution && (
          <ActionButton id="article.apply" variant="filled">
            {t('apply.to', { number: forTicket })}
          </ActionButton>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach it */}
      <section className={styles['scroll']} tabIndex={0} aria-label={content.title} key={number}>
        <h2>{content.title}</h2>
        <ArticleText
          content={content}
          images={article.images}
          solution={solution}
          ticks={ticks}
          marked={words}
          level={3}
        />
        {solution && (
          <div className={styles['fills']}>
            <h3>{t('fills.onTicket')}</h3>
            <Fills solution={solution} ticks={ticks} />
          </div>
        )}
      </section>
    </>
  );
};

import { Button } from '@mantine/core';
import type { Article } from '@shared/domain/article';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearch } from 'wouter';
import { useRecord } from '@/data/records';
import { useMe } from '@/data/use-desk';
import { EmptyState } from '@/ui/empty-state';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { Merging } from './merging';
import { sidesOf } from './sides';

const Gone = ({ number }: { readonly number: string }) => {
  const { t } = useTranslation('editor');
  return (
    <EmptyState
      whole
      title={t('merge.missing')}
      actions={
        <Button component={Link} href={`/kb/${number}`} variant="filled">
          {t('merge.toArticle')}
        </Button>
      }
    >
      {t('merge.missingHow')}
    </EmptyState>
  );
};

const Found = ({ article, me }: { readonly article: Article; readonly me: string }) => {
  const params = new URLSearchParams(useSearch());
  const find = () => sidesOf(article, params.get('keep'), params.get('drop'), me);
  // As they were when the page was opened: nothing moves below what somebody chooses.
  const [state, setState] = useState(() => ({ sides: find(), count: 0 }));
  if (!state.sides) return <Gone number={article.id} />;
  return (
    <Merging
      key={state.count}
      article={article}
      sides={state.sides}
      me={me}
      onAnew={() => setState(({ count }) => ({ sides: find(), count: count + 1 }))}
    />
  );
};

/** `/kb/:number/merge?keep=…&drop=…`: two drafts, or a draft and the newest edition. */
export const MergePage = ({ number }: { readonly number: string }) => {
  const article = useRecord('article', number);
  const me = useMe();
  if (article === undefined || !me) return <SkeletonRows />;
  return article === null ? <Gone number={number} /> : <Found article={article} me={me.id} />;
};

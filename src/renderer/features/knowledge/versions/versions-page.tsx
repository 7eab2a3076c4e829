import { Button, Select } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { Article } from '@shared/domain/article';
import { IconArrowBackUp, IconChevronLeft } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearch } from 'wouter';
import { useRecord } from '@/data/records';
import { canRunRecord, runRecord } from '@/data/run-record';
import { EmptyState } from '@/ui/empty-state';
import { IconButton } from '@/ui/icon-button';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { onStepBack } from '@/ui/step-back';
import { showToast } from '@/ui/toast';
import { useFormat } from '@/ui/use-format';
import { useRefusalText } from '@/ui/use-refusal-text';
import { compare } from '../merge/compare';
import { useNames } from '../names';
import { Differences } from './differences';
import styles from './versions.module.css';

interface Version {
  /** `edition.4`, or a draft's id. */
  readonly value: string;
  readonly label: string;
  readonly content: Article['editions'][number]['content'];
}

const useVersions = (article: Article): readonly Version[] => {
  const { t } = useTranslation('editor');
  const names = useNames();
  const { moment } = useFormat();
  return [
    ...article.drafts.map(({ id, by, savedAt, content }) => ({
      value: id,
      label: `${t('versions.draft', { who: names.person(by) })}, ${moment(savedAt)}`,
      content,
    })),
    ...article.editions.toReversed().map(({ edition, by, at, content }) => ({
      value: `edition.${edition}`,
      label: `${t('versions.edition', { edition })}, ${names.person(by)}, ${moment(at)}`,
      content,
    })),
  ];
};

const EditionList = ({ article, to }: { readonly article: Article; readonly to: string }) => {
  const { t } = useTranslation('editor');
  const names = useNames();
  const { moment } = useFormat();
  return (
    <nav className={styles['list']} aria-label={t('versions.list', { number: article.id })} data-region="versions">
      <ol>
        {article.editions.toReversed().map(({ edition, by, at, change }) => (
          <li key={edition}>
            <Link
              href={`/kb/${article.id}/versions?to=edition.${edition}`}
              aria-current={to === `edition.${edition}` ? 'true' : undefined}
            >
              <b>{t('versions.edition', { edition })}</b>
              <span>
                {change ?? t(edition === 1 ? 'versions.first' : 'versions.unnamed')}
                <span>{t('versions.byOn', { who: names.person(by), time: moment(at) })}</span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
};

const Comparing = ({ article }: { readonly article: Article }) => {
  const { t } = useTranslation('editor');
  const [, go] = useLocation();
  const params = new URLSearchParams(useSearch());
  const refusalText = useRefusalText();
  const wide = useMediaQuery('(min-width: 1000px)', undefined, { getInitialValueInEffect: false }) ?? true;
  const versions = useVersions(article);
  const back = `/kb/${article.id}`;
  const newest = article.editions.at(-1);
  const to =
    versions.find(({ value }) => value === params.get('to')) ??
    versions.find(({ value }) => value === `edition.${newest?.edition}`);
  const earlier = to ? versions[versions.indexOf(to) + 1] : undefined;
  const from = versions.find(({ value }) => value === params.get('from')) ?? earlier;
  const comparison = useMemo(
    () => (from && to ? compare(null, from.content, to.content) : null),
    [from?.content, to?.content],
  );
  useEffect(
    () =>
      onStepBack(() => {
        go(back);
        return true;
      }),
    [go, back],
  );
  if (!to || !newest) return <EmptyState whole title={t('versions.none')} />;

  const restoring = { draft: null, basedOn: newest.edition, content: to.content, fromTicket: null };
  const isEdition = to.value.startsWith('edition.');
  const isOld = isEdition && to.content !== newest.content;
  const mayRestore = isOld && canRunRecord('article.saveDraft.v1', article, article.id, restoring) === null;
  const restore = async () => {
    const result = await runRecord('article.saveDraft.v1', article.id, restoring);
    if (!result.ok) {
      showToast(refusalText(result.refusal), null, 'error');
      return;
    }
    showToast(t('done.restored', { number: article.id }));
    go(`/kb/${article.id}/edit?draft=${result.commandId}`);
  };
  const choose = (name: 'from' | 'to', value: string | null) => {
    const next = { from: from?.value ?? '', to: to.value, [name]: value ?? '' };
    go(`/kb/${article.id}/versions?from=${next.from}&to=${next.to}`, { replace: true });
  };
  const data = versions.map(({ value, label }) => ({ value, label }));

  return (
    <div className={styles['root']}>
      <header className={styles['head']} data-region="head">
        <IconButton label={t('head.back')} keys="Escape" onClick={() => go(back)}>
          <IconChevronLeft size={16} />
        </IconButton>
        <Link href={back} className={styles['number'] ?? ''}>
          {article.id}
        </Link>
        <h1>{t('versions.title')}</h1>
        <span className={styles['space']} />
        {mayRestore && (
          <Button leftSection={<IconArrowBackUp size={14} />} onClick={() => void restore()}>
            {t('versions.restore', { edition: t('versions.edition', { edition: to.value.slice('edition.'.length) }) })}
          </Button>
        )}
      </header>
      <div className={styles['body']}>
        <EditionList article={article} to={to.value} />
        <div className={styles['scroll']} data-region="differences">
          {versions.length > 1 && (
            <div className={styles['pickers']}>
              <Select
                label={t('versions.older')}
                data={data}
                value={from?.value ?? null}
                allowDeselect={false}
                onChange={(value) => choose('from', value)}
              />
              <Select
                label={t('versions.newer')}
                data={data}
                value={to.value}
                allowDeselect={false}
                onChange={(value) => choose('to', value)}
              />
            </div>
          )}
          {comparison ? (
            <Differences comparison={comparison} wide={wide} />
          ) : (
            <p className={styles['same']}>{t('versions.one')}</p>
          )}
        </div>
      </div>
    </div>
  );
};

/** `/kb/:number/versions(?from=…&to=…)`: what was published, and what became of it from one to the next. */
export const VersionsPage = ({ number }: { readonly number: string }) => {
  const { t } = useTranslation('editor');
  const article = useRecord('article', number);
  if (article === undefined) return <SkeletonRows />;
  if (article === null)
    return (
      <EmptyState whole title={t('missing', { number })}>
        {t('missingHow')}
      </EmptyState>
    );
  return <Comparing article={article} />;
};

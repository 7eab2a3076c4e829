import { Button, Select, TextInput } from '@mantine/core';
import type { Article, ArticleContent } from '@shared/domain/article';
import { isDesk } from '@shared/domain/permissions';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { canRunRecord, runRecord } from '@/data/run-record';
import { useDesk } from '@/data/use-desk';
import { type Property, PropertyList } from '@/ui/property-list';
import { Section } from '@/ui/section';
import { TagMark } from '@/ui/tag';
import text from '@/ui/text.module.css';
import { showToast } from '@/ui/toast';
import { useRefusalText } from '@/ui/use-refusal-text';
import { useDay } from '../article-meta';
import { useNames } from '../names';
import { dateField, dateOf } from './date-field';
import styles from './side-column.module.css';

interface CareSectionProps {
  readonly article: Article;
  readonly content: ArticleContent;
}

const CareForm = ({ article, onClose }: { readonly article: Article; readonly onClose: () => void }) => {
  const { t } = useTranslation('knowledge');
  const { people } = useDesk();
  const refusal = useRefusalText();
  const [ownerId, setOwnerId] = useState(article.ownerId);
  const [date, setDate] = useState(dateField(article.reviewAt));
  const owners = useMemo(
    () =>
      [...people.values()]
        .filter(isDesk)
        .map(({ id, name }) => ({ value: id, label: name }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    [people],
  );
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const before = { ownerId: article.ownerId, reviewAt: article.reviewAt };
    const result = await runRecord('article.setCare.v1', article.id, { ownerId, reviewAt: dateOf(date) });
    if (result.ok) showToast(t('care.saved'), () => void runRecord('article.setCare.v1', article.id, before));
    else if (result.refusal.code !== 'nothingToChange') return showToast(refusal(result.refusal), null, 'error');
    onClose();
  };
  return (
    <form className={styles['care']} onSubmit={(event) => void save(event)}>
      <Select
        label={t('care.owner')}
        data={owners}
        value={ownerId}
        searchable
        allowDeselect={false}
        data-autofocus
        onChange={(value) => value && setOwnerId(value)}
      />
      <TextInput
        label={t('care.review')}
        type="date"
        value={date}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <div className={styles['buttons']}>
        <Button type="submit" variant="default">
          {t('care.save')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('care.cancel')}
        </Button>
      </div>
    </form>
  );
};

/** Whose it is, when it is looked at again, who may read it, and where it belongs. */
export const CareSection = ({ article, content }: CareSectionProps) => {
  const { t } = useTranslation('knowledge');
  const names = useNames();
  const day = useDay();
  const [changing, setChanging] = useState(false);
  const { id, ownerId, reviewAt, fromTicket } = article;
  const other = { ownerId, reviewAt: (reviewAt ?? 0) + 1 };
  const may = canRunRecord('article.setCare.v1', article, id, other) === null;
  const category = [
    content.categoryId && names.category(content.categoryId),
    content.subcategoryId && names.subcategory(content.subcategoryId),
  ].filter(Boolean);
  const rows: readonly Property[] = [
    { name: t('care.owner'), value: names.person(ownerId) },
    { name: t('care.review'), value: reviewAt === null ? t('care.noReview') : day(reviewAt) },
    { name: t('care.audience'), value: names.audience(content.audience) },
    { name: t('care.category'), value: category.join(' / ') },
    { name: t('care.service'), value: content.serviceId && names.service(content.serviceId) },
    {
      name: t('care.tags'),
      value: content.tags.length > 0 && (
        <span className={styles['tags']}>
          {content.tags.map((tag) => (
            <TagMark key={tag} tag={tag} />
          ))}
        </span>
      ),
    },
    {
      name: t('care.fromTicket'),
      value: fromTicket && (
        <Link href={`/t/${fromTicket}`} className={text['link'] ?? ''}>
          {fromTicket}
        </Link>
      ),
    },
  ].filter(({ value }) => value);
  const change = may && !changing && (
    <button type="button" className={text['link']} onClick={() => setChanging(true)}>
      {t('care.change')}
    </button>
  );
  return (
    <Section title={t('care.title')} aside={change}>
      {changing ? (
        <CareForm article={article} onClose={() => setChanging(false)} />
      ) : (
        <PropertyList properties={rows} nameWidth={112} />
      )}
    </Section>
  );
};

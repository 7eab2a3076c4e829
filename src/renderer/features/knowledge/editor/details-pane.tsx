import { Select, TagsInput, TextInput } from '@mantine/core';
import type { Audience } from '@shared/domain/article';
import { isDesk } from '@shared/domain/permissions';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useArticleHeads } from '@/data/records';
import { canRunRecord, runRecord } from '@/data/run-record';
import { useDesk } from '@/data/use-desk';
import { showToast } from '@/ui/toast';
import { useRefusalText } from '@/ui/use-refusal-text';
import { categoryOf, categoryOptions, categoryValue, groupOptions, serviceOptions } from './choices';
import { dayOf, instantOf } from './day';
import styles from './editor.module.css';
import type { WritingHandle } from './use-writing';

const audienceValue = (audience: Audience): string =>
  audience.kind === 'group' ? `group:${audience.groupId}` : audience.kind;
const audienceOf = (value: string): Audience =>
  value === 'agents' || value === 'everyone'
    ? { kind: value }
    : { kind: 'group', groupId: value.slice('group:'.length) };

/** Owner and review date are the article's, not the text's: they are changed at once, by whoever may publish. */
const Care = ({ handle }: { readonly handle: WritingHandle }) => {
  const { t } = useTranslation('editor');
  const { people } = useDesk();
  const refusalText = useRefusalText();
  const { article } = handle;
  const staff = useMemo(
    () =>
      [...people.values()]
        .filter((person) => isDesk(person) && person.active)
        .map(({ id, name }) => ({ value: id, label: name })),
    [people],
  );
  if (!article) return <p className={styles['meta']}>{t('care.later')}</p>;
  const { id, ownerId, reviewAt } = article;
  const refusal = canRunRecord('article.setCare.v1', article, id, { ownerId, reviewAt: (reviewAt ?? 0) + 1 });
  const set = async (patch: { ownerId?: string; reviewAt?: number | null }) => {
    const result = await runRecord('article.setCare.v1', id, { ownerId, reviewAt, ...patch });
    if (!result.ok) showToast(refusalText(result.refusal), null, 'error');
  };
  return (
    <div className={styles['halves']}>
      <Select
        label={t('field.owner')}
        description={refusal ? t('care.notYours') : t('care.now')}
        data={staff}
        searchable
        value={ownerId}
        allowDeselect={false}
        disabled={refusal !== null}
        onChange={(owner) => owner && void set({ ownerId: owner })}
      />
      <TextInput
        type="date"
        label={t('field.reviewBy')}
        description={t('care.why')}
        defaultValue={reviewAt === null ? '' : dayOf(reviewAt)}
        disabled={refusal !== null}
        onBlur={(event) => {
          const day = event.currentTarget.value;
          const at = instantOf(day);
          if ((reviewAt === null ? '' : dayOf(reviewAt)) !== day) void set({ reviewAt: at });
        }}
      />
    </div>
  );
};

/** What the article belongs to, and who reads it. */
export const DetailsPane = ({ handle }: { readonly handle: WritingHandle }) => {
  const { t } = useTranslation('editor');
  const { settings } = useDesk();
  const heads = useArticleHeads();
  const { content } = handle.writing;
  const { change } = handle;
  const tags = useMemo(() => [...new Set(heads.flatMap((head) => head.tags))].sort(), [heads]);
  if (!settings) return null;
  const list = { searchable: true, clearable: true, nothingFoundMessage: t('field.nothing') };
  const chosenGroup = content.audience.kind === 'group' ? content.audience.groupId : null;
  const restricted =
    content.audience.kind === 'group' &&
    settings.groups.some((group) => group.restricted && audienceValue(content.audience) === `group:${group.id}`);
  return (
    <div className={styles['fields']}>
      <div className={styles['halves']}>
        <Select
          {...list}
          label={t('field.category')}
          data={categoryOptions(settings, content)}
          value={categoryValue(content.categoryId, content.subcategoryId)}
          onChange={(value) => change(categoryOf(value))}
        />
        <Select
          {...list}
          label={t('field.service')}
          data={serviceOptions(settings)}
          value={content.serviceId}
          onChange={(serviceId) => change({ serviceId })}
        />
      </div>
      <Select
        label={t('field.audience')}
        description={t(restricted ? 'audience.restricted' : 'audience.hint')}
        data={[
          { value: 'agents', label: t('audience.agents') },
          { value: 'everyone', label: t('audience.everyone') },
          {
            group: t('audience.group'),
            items: groupOptions(settings, chosenGroup).map(({ value, label }) => ({
              value: `group:${value}`,
              label,
            })),
          },
        ]}
        value={audienceValue(content.audience)}
        allowDeselect={false}
        onChange={(value) => value && change({ audience: audienceOf(value) })}
      />
      <TagsInput
        label={t('field.tags')}
        description={t('field.tagsHint')}
        data={tags}
        value={content.tags}
        maxTags={20}
        splitChars={[',', ' ', ';']}
        onChange={(next) => change({ tags: next.map((tag) => tag.slice(0, 32)) })}
      />
      <Care handle={handle} />
    </div>
  );
};

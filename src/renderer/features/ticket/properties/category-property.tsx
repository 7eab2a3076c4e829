import { Cascader } from '@mantine/core';
import type { Refusal } from '@shared/domain/refusal';
import type { Ticket } from '@shared/domain/ticket';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canRun } from '@/data/run-command';
import { useDesk } from '@/data/use-desk';
import { ErrorNote } from '@/ui/error-note';
import { useRefusalText } from '@/ui/use-refusal-text';
import { perform, say } from '../perform';
import { useSpeech } from '../use-speech';
import { giveBackFocus } from './give-back-focus';
import styles from './properties.module.css';

type Path = Pick<Ticket, 'categoryId' | 'subcategoryId'>;

/** Subcategories of two categories may share an id: the path makes them unique. */
const pathOf = ({ categoryId, subcategoryId }: Path): string[] | null =>
  categoryId === null ? null : subcategoryId === null ? [categoryId] : [categoryId, `${categoryId}/${subcategoryId}`];

const fromPath = (path: string[] | null): Path => {
  const [categoryId = null, sub] = path ?? [];
  return { categoryId, subcategoryId: sub?.slice((categoryId?.length ?? 0) + 1) ?? null };
};

/** Category and subcategory are one choice, and one change. */
export const CategoryProperty = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('ticket');
  const speech = useSpeech();
  const refusalText = useRefusalText();
  const { settings } = useDesk();
  const button = useRef<HTMLButtonElement>(null);
  const [seen, setSeen] = useState<Path | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const data = useMemo(
    () =>
      (settings?.categories ?? []).map(({ id, name, subcategories }) => ({
        value: id,
        label: name,
        children: subcategories.map((sub) => ({ value: `${id}/${sub.id}`, label: sub.name })),
      })),
    [settings],
  );
  const { categoryId, subcategoryId } = ticket;
  const mayEdit = canRun('ticket.edit.v1', ticket, {})?.code !== 'permission.denied';
  const words = [categoryId && speech.category(categoryId), subcategoryId && speech.subcategory(subcategoryId)].filter(
    Boolean,
  );
  const leave = () => {
    setSeen(null);
    setRefusal(null);
    giveBackFocus(button);
  };
  const save = async (before: Path, next: Path) => {
    const result = await perform({
      name: 'ticket.edit.v1',
      numbers: [ticket.number],
      argsFor: () => ({
        categoryId: { from: before.categoryId, to: next.categoryId },
        subcategoryId: { from: before.subcategoryId, to: next.subcategoryId },
      }),
      done: say('ticket:done.edit', { field: say('ticket:field.categoryId') }),
    });
    if (result.refusal && result.refusal.code !== 'nothingToChange') setRefusal(result.refusal);
    else leave();
  };
  const shown =
    words.length > 0 ? (
      <>
        {words[0]}
        {words[1] && (
          <>
            <span className={styles['muted']}> › </span>
            {words[1]}
          </>
        )}
      </>
    ) : (
      <span className={styles['muted']}>{t('properties.empty')}</span>
    );
  const control = seen ? (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the control inside
    <div
      className={styles['editor']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        leave();
      }}
    >
      <Cascader
        aria-label={t('field.categoryId')}
        autoFocus
        searchable
        changeOnSelect
        clearable
        defaultDropdownOpened
        separator=" › "
        placeholder={t('properties.category')}
        nothingFoundMessage={t('properties.nothingFound')}
        clearButtonProps={{ 'aria-label': t('properties.clear') }}
        data={data}
        value={pathOf(ticket)}
        withColumns={false}
        // The list that drops down has no name of its own, nor can its scroll area be reached.
        attributes={{ options: { 'aria-label': t('field.categoryId') } }}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'group' } }}
        onFocus={({ currentTarget }) => requestAnimationFrame(() => currentTarget.select())}
        comboboxProps={{ position: 'bottom-end', width: 'max-content' }}
        onChange={(path) => void save(seen, fromPath(path))}
        onDropdownClose={leave}
      />
      {refusal && <ErrorNote>{refusalText(refusal)}</ErrorNote>}
    </div>
  ) : mayEdit ? (
    <button
      ref={button}
      type="button"
      className={styles['value']}
      aria-label={t('properties.edit', {
        field: t('field.categoryId'),
        value: words.join(' › ') || t('properties.empty'),
      })}
      data-field="categoryId"
      onClick={() => setSeen({ categoryId, subcategoryId })}
    >
      {shown}
    </button>
  ) : (
    <span className={styles['value']}>{shown}</span>
  );
  return (
    <div className={styles['fact']}>
      <dt>{t('field.categoryId')}</dt>
      <dd>{control}</dd>
    </div>
  );
};

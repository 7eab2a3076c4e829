import { categoriesInUse } from '@shared/domain/in-use';
import type { Refusal } from '@shared/domain/refusal';
import type { Ticket } from '@shared/domain/ticket';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canRun } from '@/data/run-command';
import { useDesk } from '@/data/use-desk';
import { ErrorNote } from '@/ui/error-note';
import { useRefusalText } from '@/ui/use-refusal-text';
import { giveBackFocus } from '../give-back-focus';
import { perform, say } from '../perform';
import { useSpeech } from '../use-speech';
import { PickEditor } from './pick-editor';
import styles from './properties.module.css';

type Path = Pick<Ticket, 'categoryId' | 'subcategoryId'>;

const keyOf = ({ categoryId, subcategoryId }: Path): string | null =>
  categoryId === null ? null : `${categoryId}/${subcategoryId ?? ''}`;

const nothing: Path = { categoryId: null, subcategoryId: null };

/** Category and subcategory are one choice, and one change. */
export const CategoryProperty = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('ticket');
  const speech = useSpeech();
  const refusalText = useRefusalText();
  const { settings } = useDesk();
  const button = useRef<HTMLButtonElement>(null);
  const [seen, setSeen] = useState<Path | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { categoryId, subcategoryId } = ticket;
  const paths = useMemo(
    () =>
      (settings ? categoriesInUse(settings, { categoryId, subcategoryId }) : []).flatMap(
        ({ id, name, subcategories }) => [
          { categoryId: id, subcategoryId: null, label: name },
          ...subcategories.map((sub) => ({ categoryId: id, subcategoryId: sub.id, label: `${name} › ${sub.name}` })),
        ],
      ),
    [settings, categoryId, subcategoryId],
  );
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
      <PickEditor
        label={t('field.categoryId')}
        placeholder={t('properties.category')}
        clearable
        options={paths.map((path) => ({ value: keyOf(path) ?? '', label: path.label }))}
        value={keyOf(ticket)}
        onSave={(key) => void save(seen, paths.find((path) => keyOf(path) === key) ?? nothing)}
        onLeave={leave}
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

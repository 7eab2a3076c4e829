import { Textarea } from '@mantine/core';
import { IconCheck, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button';
import { KeyHint } from '@/ui/key-hint';
import text from '@/ui/text.module.css';
import { type Choice, type Place, textAt } from './compare';
import { DiffText } from './diff-text';
import styles from './merge.module.css';
import type { PartWords } from './part-words';
import { wordDiff } from './word-diff';

interface PlaceChoiceProps {
  readonly place: Place;
  readonly name: string;
  readonly words: PartWords;
  readonly choice: Choice | null;
  readonly onChoose: (choice: Choice) => void;
}

/** Left and right beside each other; a number takes one, or a text of one's own is written. */
export const PlaceChoice = ({ place, name, words, choice, onChoose }: PlaceChoiceProps) => {
  const { t } = useTranslation('editor');
  const left = words.text(place.name, place.left);
  const right = words.text(place.name, place.right);
  const pieces = wordDiff(left, right);
  const takes =
    place.mode === 'value' || place.mode === 'line'
      ? (['left', 'right'] as const)
      : (['left', 'right', 'both'] as const);
  const side = (which: 'left' | 'right') => {
    const taken = choice?.take === which || choice?.take === 'both';
    const written = which === 'left' ? left : right;
    return (
      <div
        className={styles['side']}
        data-taken={taken || undefined}
        data-left-out={(choice !== null && !taken) || undefined}
      >
        <span className={styles['which']}>{t(which === 'left' ? 'merge.takeLeft' : 'merge.takeRight')}</span>
        {written === '' ? (
          <p className={styles['empty']}>{t('merge.nothing')}</p>
        ) : (
          <DiffText pieces={pieces} side={which === 'left' ? 'removed' : 'added'} neutral />
        )}
      </div>
    );
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a grid with a legend in all browsers
    <div
      className={styles['place']}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: one moves from place to place by J and K, and chooses by digits
      tabIndex={0}
      aria-label={`${name}, ${choice ? '' : t('merge.undecided')}`}
      data-place={place.id}
      data-open={choice === null || undefined}
    >
      <div className={styles['columns']}>
        {side('left')}
        {side('right')}
      </div>
      <div className={styles['choices']}>
        {takes.map((take, n) => (
          <button
            key={take}
            type="button"
            className={styles['take']}
            aria-pressed={choice?.take === take}
            aria-keyshortcuts={String(n + 1)}
            onClick={() => onChoose({ take })}
          >
            {choice?.take === take && <IconCheck size={13} stroke={2.4} aria-hidden="true" />}
            {t(`merge.take${take === 'left' ? 'Left' : take === 'right' ? 'Right' : 'Both'}`)}
            <KeyHint keys={String(n + 1)} />
          </button>
        ))}
        {place.mode !== 'value' && (
          <IconButton
            label={t('merge.edit')}
            aria-pressed={choice?.take === 'edited'}
            onClick={() => onChoose({ take: 'edited', text: textAt(place, choice) })}
          >
            <IconPencil size={15} stroke={1.6} />
          </IconButton>
        )}
        <span className={styles['why']}>
          {choice === null ? <b>{t('merge.undecided')}</b> : t(`merge.only.${place.only}`)}
        </span>
      </div>
      {choice?.take === 'edited' && (
        <>
          <label className={text['hidden']} htmlFor={`result-${place.id}`}>
            {t('merge.result')}
          </label>
          <Textarea
            id={`result-${place.id}`}
            value={choice.text}
            autoFocus
            autosize
            minRows={2}
            maxRows={20}
            onChange={(event) => onChoose({ take: 'edited', text: event.currentTarget.value })}
          />
        </>
      )}
    </div>
  );
};

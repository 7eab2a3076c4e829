import { useTranslation } from 'react-i18next';
import { blocksOf } from '../merge/blocks';
import type { Comparison, Part } from '../merge/compare';
import { DiffText } from '../merge/diff-text';
import { type PartWords, usePartWords } from '../merge/part-words';
import { wordDiff } from '../merge/word-diff';
import styles from './versions.module.css';

interface PartProps {
  readonly part: Part;
  readonly wide: boolean;
  readonly words: PartWords;
}

const PartDifferences = ({ part, wide, words }: PartProps) => {
  const { t } = useTranslation('editor');
  const name = words.name(part.name);
  return (
    <section className={styles['part']} aria-label={name}>
      <h2>{name}</h2>
      {part.chunks.map((chunk, n) => {
        if (chunk.kind === 'same') {
          return (
            <p key={n} className={styles['same']}>
              {t('versions.unchanged', { count: blocksOf(chunk.text).length })}
            </p>
          );
        }
        const pieces = wordDiff(words.text(part.name, chunk.place.left), words.text(part.name, chunk.place.right));
        return wide ? (
          <div key={n} className={styles['columns']}>
            <DiffText pieces={pieces} side="removed" />
            <DiffText pieces={pieces} side="added" />
          </div>
        ) : (
          <DiffText key={n} pieces={pieces} />
        );
      })}
    </section>
  );
};

/** Only what differs, part by part: beside each other where there is room, else in one text. */
export const Differences = ({ comparison, wide }: { readonly comparison: Comparison; readonly wide: boolean }) => {
  const { t } = useTranslation('editor');
  const words = usePartWords();
  const { places, parts } = comparison;
  return (
    <>
      <p className={styles['count']} role="status">
        {places.length === 0 ? t('versions.same') : t('versions.changes', { count: places.length })}
      </p>
      {parts
        .filter(({ chunks }) => chunks.some(({ kind }) => kind === 'place'))
        .map((part) => (
          <PartDifferences key={part.key} part={part} wide={wide} words={words} />
        ))}
    </>
  );
};

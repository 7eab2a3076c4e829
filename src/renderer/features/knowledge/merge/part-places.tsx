import { useTranslation } from 'react-i18next';
import { blocksOf } from './blocks';
import type { Choice, Part, Place } from './compare';
import styles from './merge.module.css';
import { usePartWords } from './part-words';
import { PlaceChoice } from './place-choice';

/** Of what is common, what stands next to the place: its end before it, its beginning behind it. */
const neighbour = (text: string, before: boolean): string =>
  blocksOf(text)
    .at(before ? -1 : 0)
    ?.trim() ?? '';

interface PartPlacesProps {
  readonly part: Part;
  /** Of all places on the page. */
  readonly count: number;
  readonly choiceAt: (place: Place) => Choice | null;
  readonly onChoose: (place: Place, choice: Choice) => void;
}

/** One part of the article, if the two differ there: what is common is only hinted at. */
export const PartPlaces = ({ part, count, choiceAt, onChoose }: PartPlacesProps) => {
  const { t } = useTranslation('editor');
  const words = usePartWords();
  if (part.chunks.every(({ kind }) => kind === 'same')) return null;
  const name = words.name(part.name);
  return (
    <section className={styles['part']} aria-label={name}>
      <h2>{name}</h2>
      {part.chunks.map((chunk, n) =>
        chunk.kind === 'same' ? (
          <p key={n} className={styles['same']}>
            {t('versions.unchanged', { count: blocksOf(chunk.text).length })}: {neighbour(chunk.text, n === 0)}
          </p>
        ) : (
          <PlaceChoice
            key={n}
            place={chunk.place}
            name={t('merge.place', { n: chunk.place.id + 1, count, part: name })}
            words={words}
            choice={choiceAt(chunk.place)}
            onChoose={(choice) => onChoose(chunk.place, choice)}
          />
        ),
      )}
    </section>
  );
};

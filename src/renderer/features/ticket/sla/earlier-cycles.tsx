import { useTranslation } from 'react-i18next';
import { useFormat } from '@/ui/use-format';
import styles from './cycle.module.css';
import { CycleTable } from './cycle-table';
import type { CycleStory } from './story';
import { useClockWords } from './use-clock-words';

interface EarlierProps {
  readonly story: CycleStory;
  readonly every: boolean;
}

const Earlier = ({ story, every }: EarlierProps) => {
  const { t } = useTranslation('clocks');
  const { moment } = useFormat();
  const { tone, words, day } = useClockWords(story.clock);
  const { begin, end, stretches } = story;
  return (
    <details>
      <summary>
        <span>{t('cycle', { from: moment(begin), to: moment(end ?? stretches.at(-1)?.to ?? begin) })}</span>
        <b data-tone={tone}>{words}</b>
      </summary>
      <CycleTable story={story} day={day} every={every} />
    </details>
  );
};

interface EarlierCyclesProps {
  readonly stories: readonly CycleStory[];
  readonly every: boolean;
}

/** What was counted before each reopening: it stays to be seen. */
export const EarlierCycles = ({ stories, every }: EarlierCyclesProps) => {
  const { t } = useTranslation('clocks');
  if (stories.length === 0) return null;
  return (
    <section className={styles['section']}>
      <h3>{t('earlier')}</h3>
      {stories.map((story) => (
        <Earlier key={story.begin} story={story} every={every} />
      ))}
    </section>
  );
};

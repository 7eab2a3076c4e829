import { Button, Textarea, TextInput } from '@mantine/core';
import type { Entry } from '@shared/domain/entry';
import type { ReviewContent } from '@shared/domain/review';
import { IconPin, IconPinFilled, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { momentField, momentOf } from '@/ui/date-input';
import { IconButton } from '@/ui/icon-button';
import { useFormat } from '@/ui/use-format';
import { useReviewSpeech } from '../use-names';
import { type Moment, momentsOf, withPin, withWords } from './moments';
import styles from './write.module.css';

const MOST_MOMENTS = 300;

type Pins = ReviewContent['timeline'];
type Change = (timeline: Pins) => void;

const AddMoment = ({
  from,
  pins,
  onChange,
}: {
  readonly from: number;
  readonly pins: Pins;
  readonly onChange: Change;
}) => {
  const { t } = useTranslation('review');
  const [at, setAt] = useState(() => momentField(from));
  const [text, setText] = useState('');
  const moment = momentOf(at);
  const add = () => {
    if (moment === null || text.trim() === '' || pins.length >= MOST_MOMENTS) return;
    onChange([...pins, { entry: null, at: moment, text: text.trim() }]);
    setText('');
  };
  return (
    <form
      className={styles['addMoment']}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextInput
        type="datetime-local"
        aria-label={t('timeline.addAt')}
        value={at}
        onChange={(event) => setAt(event.currentTarget.value)}
      />
      <TextInput
        className={styles['grow'] ?? ''}
        aria-label={t('timeline.addText')}
        placeholder={t('timeline.addText')}
        value={text}
        maxLength={2_000}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" leftSection={<IconPlus size={14} />} disabled={moment === null || text.trim() === ''}>
        {t('timeline.add')}
      </Button>
    </form>
  );
};

interface LineProps {
  readonly moment: Moment;
  readonly full: boolean;
  readonly onPin: () => void;
  readonly onWords: (text: string) => void;
}

const Line = ({ moment: { at, told, pin, added }, full, onPin, onWords }: LineProps) => {
  const { t } = useTranslation('review');
  const { moment, fullMoment } = useFormat();
  const time = moment(at);
  return (
    <li className={styles['moment']} data-pinned={pin !== null || undefined}>
      <IconButton
        data-pin
        aria-pressed={pin !== null}
        label={t(pin ? 'timeline.unpin' : 'timeline.pin', { time, text: (pin?.text ?? told).slice(0, 80) })}
        disabled={pin === null && full}
        onClick={onPin}
      >
        {pin ? <IconPinFilled size={14} /> : <IconPin size={14} stroke={1.6} />}
      </IconButton>
      <time dateTime={new Date(at).toISOString()} title={fullMoment(at)}>
        {time}
      </time>
      {pin ? (
        <Textarea
          aria-label={t('timeline.words', { time })}
          value={pin.text}
          autosize
          minRows={1}
          maxRows={8}
          maxLength={2_000}
          onChange={(event) => onWords(event.currentTarget.value)}
        />
      ) : (
        <p>{told}</p>
      )}
      {added && <span className={styles['own']}>{t('timeline.own')}</span>}
    </li>
  );
};

interface TimelinePartProps {
  /** Null: still loading, or not on this device. */
  readonly entries: readonly Entry[] | null;
  readonly note: string | null;
  readonly pins: Pins;
  /** Where adding begins. */
  readonly from: number;
  readonly onChange: Change;
}

/** What happened, of which the reader gets what is pinned. */
export const TimelinePart = ({ entries, note, pins, from, onChange }: TimelinePartProps) => {
  const { t } = useTranslation('review');
  const speech = useReviewSpeech();
  const root = useRef<HTMLOListElement>(null);
  const [only, setOnly] = useState(false);
  const moments = useMemo(() => momentsOf(entries ?? [], pins, speech), [entries, pins, speech]);
  const shown = only ? moments.filter(({ pin }) => pin !== null) : moments;
  const onKeyDown = (event: KeyboardEvent<HTMLOListElement>) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const active = document.activeElement;
    if (by === undefined || !(active instanceof HTMLElement) || !active.matches('[data-pin]')) return;
    const toggles = [...(root.current?.querySelectorAll<HTMLElement>('[data-pin]') ?? [])];
    toggles[toggles.indexOf(active) + by]?.focus();
    event.preventDefault();
  };
  return (
    <>
      <div className={styles['count']}>
        <span>{t('timeline.pinned', { count: pins.length })}</span>
        <Button size="xs" aria-pressed={only} onClick={() => setOnly(!only)}>
          {t(only ? 'timeline.all' : 'timeline.only')}
        </Button>
      </div>
      {note && <p className={styles['note']}>{note}</p>}
      <ol className={styles['moments']} ref={root} onKeyDown={onKeyDown}>
        {shown.map((moment) => (
          <Line
            key={moment.key}
            moment={moment}
            full={pins.length >= MOST_MOMENTS}
            onPin={() => onChange(withPin(pins, moment))}
            onWords={(text) => onChange(withWords(pins, moment.pin, text))}
          />
        ))}
      </ol>
      <AddMoment from={from} pins={pins} onChange={onChange} />
    </>
  );
};

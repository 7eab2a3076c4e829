import { Button } from '@mantine/core';
import type { Article } from '@shared/domain/article';
import type { Refusal } from '@shared/domain/refusal';
import { IconChevronLeft } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { runRecord } from '@/data/run-record';
import { ErrorNote } from '@/ui/error-note';
import { IconButton } from '@/ui/icon-button';
import { KeyHint } from '@/ui/key-hint';
import { onStepBack } from '@/ui/step-back';
import { showToast } from '@/ui/toast';
import { useFormat } from '@/ui/use-format';
import { useRefusalText } from '@/ui/use-refusal-text';
import { useNames } from '../names';
import { type Choice, type Choices, choiceAt, compare, merged, openPlaces, type Place } from './compare';
import styles from './merge.module.css';
import { PartPlaces } from './part-places';
import { saveMerged } from './save-merged';
import { contentOfSide, isStale, type Side, type Sides } from './sides';

interface MergingProps {
  readonly article: Article;
  readonly sides: Sides;
  readonly me: string;
  readonly onAnew: () => void;
}

const useSideName = (me: string) => {
  const { t } = useTranslation('editor');
  const { moment } = useFormat();
  const names = useNames();
  return (side: Side): string => {
    if (side.kind === 'edition') {
      const { edition, by, at } = side.edition;
      return t('merge.edition', { edition, who: names.person(by), time: moment(at) });
    }
    const { by, savedAt } = side.draft;
    const time = moment(savedAt);
    return by === me ? t('merge.yours', { time }) : t('merge.theirs', { who: names.person(by), time });
  };
};

const takes: Readonly<Record<string, 'left' | 'right' | 'both'>> = { '1': 'left', '2': 'right', '3': 'both' };

/** Every place where the two differ, and what becomes of it. */
export const Merging = ({ article, sides, me, onAnew }: MergingProps) => {
  const { t } = useTranslation('editor');
  const [, go] = useLocation();
  const refusalText = useRefusalText();
  const sideName = useSideName(me);
  const root = useRef<HTMLDivElement>(null);
  const [choices, setChoices] = useState<Choices>(new Map());
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const comparison = useMemo(() => compare(sides.base, sides.left.content, contentOfSide(sides.right)), [sides]);
  const { places } = comparison;
  const open = openPlaces(comparison, choices);
  const stale = isStale(article, sides);
  const back = `/kb/${article.id}/edit?draft=${sides.left.id}`;

  useEffect(
    () =>
      onStepBack(() => {
        go(back);
        return true;
      }),
    [go, back],
  );

  const focus = (id: number | undefined) => {
    const element = root.current?.querySelector<HTMLElement>(`[data-place="${id}"]`);
    element?.focus();
    element?.scrollIntoView({ block: 'center' });
  };
  const first = open[0]?.id ?? places[0]?.id;
  useEffect(() => focus(first), []);

  const choose = (place: Place, choice: Choice) => {
    if (choice.take === 'both' && (place.mode === 'value' || place.mode === 'line')) return;
    setChoices((before) => new Map(before).set(place.id, choice));
  };
  const placeOf = (target: EventTarget): Place | undefined => {
    const id = (target as HTMLElement).closest<HTMLElement>('[data-place]')?.dataset['place'];
    return places.find((place) => String(place.id) === id);
  };
  const save = async () => {
    if (open.length > 0 || stale) {
      focus(open[0]?.id);
      return;
    }
    const content = merged(comparison, choices, sides.left.content);
    const result = await saveMerged(article, sides, content, me);
    if (!result.ok) {
      setRefusal(result.refusal);
      return;
    }
    const { dropped } = result;
    showToast(
      t('done.merged', { number: article.id }),
      dropped === null ? null : () => void runRecord('article.restoreDraft.v1', article.id, { draftId: dropped }),
    );
    go(`/kb/${article.id}/edit?draft=${result.draftId}`);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') void save();
    else if (event.target instanceof HTMLTextAreaElement || event.ctrlKey || event.metaKey || event.altKey) return;
    else {
      const place = placeOf(event.target);
      const at = place ? places.indexOf(place) : -1;
      const take = takes[event.key];
      if (place && take) choose(place, { take });
      else if (event.key === 'j' || event.key === 'ArrowDown') focus(places[Math.min(at + 1, places.length - 1)]?.id);
      else if (event.key === 'k' || event.key === 'ArrowUp') focus(places[Math.max(at - 1, 0)]?.id);
      else if (event.key === 'n') focus((open.find(({ id }) => id > (place?.id ?? -1)) ?? open[0])?.id);
      else return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys for the places inside
    <div className={styles['root']} ref={root} onKeyDown={onKeyDown} data-own-keys>
      <header className={styles['head']} data-region="head">
        <IconButton label={t('head.back')} keys="Escape" onClick={() => go(back)}>
          <IconChevronLeft size={16} />
        </IconButton>
        <span className={styles['number']}>{article.id}</span>
        <h1>{t('merge.title')}</h1>
        <span className={styles['space']} />
        <span className={styles['state']} role="status">
          {open.length > 0 ? t('merge.open', { count: open.length }) : t('merge.allChosen')}
        </span>
        {open.length > 0 && (
          <Button onClick={() => focus(open[0]?.id)} rightSection={<KeyHint keys="N" />}>
            {t('merge.next')}
          </Button>
        )}
        <Button
          variant="filled"
          disabled={open.length > 0 || stale}
          onClick={() => void save()}
          rightSection={<KeyHint keys="Mod+Enter" />}
        >
          {t('merge.save')}
        </Button>
      </header>
      <div className={styles['scroll']} data-region="places">
        <p className={styles['lead']}>
          {places.length === 0 ? t('merge.sameHow') : t('merge.lead')} <kbd>{t('merge.keys')}</kbd>
        </p>
        {stale && (
          <div className={styles['note']}>
            <ErrorNote action={<Button onClick={onAnew}>{t('merge.anew')}</Button>}>{t('merge.changed')}</ErrorNote>
          </div>
        )}
        {refusal && (
          <div className={styles['note']}>
            <ErrorNote>{refusalText(refusal)}</ErrorNote>
          </div>
        )}
        <div className={styles['sides']}>
          <span>{t('merge.left', { name: sideName({ kind: 'draft', draft: sides.left }) })}</span>
          <span>{t('merge.right', { name: sideName(sides.right) })}</span>
        </div>
        {comparison.parts.map((part) => (
          <PartPlaces
            key={part.key}
            part={part}
            count={places.length}
            choiceAt={(place) => choiceAt(place, choices)}
            onChoose={choose}
          />
        ))}
      </div>
    </div>
  );
};

import { impacts, type Matrix, urgencies } from '@shared/domain/priority';
import { Fragment, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '@/ui/class-names';
import { PriorityBadge } from '@/ui/priority-badge';
import styles from './matrix-choice.module.css';
import { takeDigit } from './two-digits';

interface Level {
  readonly impact: number;
  readonly urgency: number;
}

interface MatrixChoiceProps {
  readonly id: string;
  readonly labelledBy: string;
  readonly matrix: Matrix;
  readonly chosen: Level | null;
  readonly invalid: boolean;
  readonly onChoose: (level: Level) => void;
  /** The impact whose urgency is awaited, for the words beside. */
  readonly onPending: (impact: number | null) => void;
}

const arrows: Readonly<Record<string, Level>> = {
  ArrowUp: { impact: -1, urgency: 0 },
  ArrowDown: { impact: 1, urgency: 0 },
  ArrowLeft: { impact: 0, urgency: -1 },
  ArrowRight: { impact: 0, urgency: 1 },
};

const range = (n: number): number[] => Array.from({ length: n }, (_, at) => at + 1);

/** Every pair of the table as a radio button; arrows move, two digits choose. */
export const MatrixChoice = (props: MatrixChoiceProps) => {
  const { id, labelledBy, matrix, chosen, invalid, onChoose, onPending } = props;
  const { t } = useTranslation(['intake', 'domain']);
  const root = useRef<HTMLDivElement>(null);
  const [pending, setPending] = useState<number | null>(null);
  const size = { impacts: impacts(matrix), urgencies: urgencies(matrix) };
  const meaning = size.impacts === 3 && size.urgencies === 3;

  const choose = (level: Level) => {
    onChoose(level);
    root.current?.querySelector<HTMLElement>(`[data-cell="${level.impact}-${level.urgency}"]`)?.focus();
  };
  const wait = (impact: number | null) => {
    setPending(impact);
    onPending(impact);
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = arrows[event.key];
    if (step) {
      event.preventDefault();
      const from = chosen ?? { impact: 1, urgency: 1 };
      const impact = Math.min(size.impacts, Math.max(1, from.impact + step.impact));
      const urgency = Math.min(size.urgencies, Math.max(1, from.urgency + step.urgency));
      choose(chosen ? { impact, urgency } : from);
    } else if (/^\d$/u.test(event.key)) {
      event.preventDefault();
      const taken = takeDigit(pending, Number(event.key), size);
      wait(taken.pending);
      if (taken.chosen) choose(taken.chosen);
    } else if (event.key === 'Escape' && pending !== null) {
      event.preventDefault();
      wait(null);
    }
  };

  const name = (kind: 'impact' | 'urgency', level: number) =>
    t('matrix.level', { level, name: t(`domain:${kind}.${level}`, { defaultValue: '' }) }).trim();

  return (
    <div
      ref={root}
      id={id}
      className={classNames(styles['root'], invalid && styles['invalid'])}
      style={{ '--columns': size.urgencies }}
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-invalid={invalid}
      aria-describedby={invalid ? `${id}-fault` : undefined}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) wait(null);
      }}
    >
      <span className={styles['corner']} aria-hidden="true">
        <span>{t('matrix.impact')}</span>
        <span>{t('matrix.urgency')}</span>
      </span>
      {range(size.urgencies).map((urgency) => (
        <span
          key={urgency}
          className={classNames(styles['head'], chosen?.urgency === urgency && styles['on'])}
          aria-hidden="true"
        >
          <b>{name('urgency', urgency)}</b>
          {meaning && <span>{t(`matrix.urgencyMeans.${urgency}`)}</span>}
        </span>
      ))}
      {range(size.impacts).map((impact) => (
        <Fragment key={impact}>
          <span
            className={classNames(
              styles['side'],
              (chosen?.impact === impact || pending === impact) && styles['on'],
              pending === impact && styles['pending'],
            )}
            aria-hidden="true"
          >
            <b>{name('impact', impact)}</b>
            {meaning && <span>{t(`matrix.impactMeans.${impact}`)}</span>}
          </span>
          {range(size.urgencies).map((urgency) => {
            const priority = matrix.table[impact - 1]?.[urgency - 1] ?? 0;
            const on = chosen?.impact === impact && chosen.urgency === urgency;
            const word = t(`domain:priority.${priority}`, { defaultValue: '' });
            const start = chosen === null && impact === 1 && urgency === 1;
            return (
              // biome-ignore lint/a11y/useSemanticElements: a cell of a table that is chosen by arrows in two directions
              <button
                key={urgency}
                type="button"
                role="radio"
                aria-checked={on}
                aria-label={t('matrix.cell', { impact, urgency, priority, name: word })}
                tabIndex={on || start ? 0 : -1}
                data-cell={`${impact}-${urgency}`}
                className={classNames(styles['cell'], on && styles['chosen'])}
                onClick={() => choose({ impact, urgency })}
              >
                <PriorityBadge priority={priority} />
                <span className={styles['word']}>{word}</span>
              </button>
            );
          })}
        </Fragment>
      ))}
    </div>
  );
};

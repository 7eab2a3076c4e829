import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckBox } from '@/ui/check-box';
import { Markdown } from '@/ui/markdown';
import type { MarkdownImage } from '@/ui/markdown-props';
import styles from './article-text.module.css';
import type { WrittenStep } from './steps';
import type { Ticks } from './use-ticks';

interface StepListProps {
  readonly steps: readonly WrittenStep[];
  /** Of the checklist, for each step; null: it has none. */
  readonly lines: readonly (number | null)[];
  readonly ticks: Ticks | null;
  readonly images: readonly MarkdownImage[];
  readonly words: (text: string) => ReactNode;
}

/** Numbered steps, each with its details, and with a box where it can be ticked on a ticket. */
export const StepList = ({ steps, lines, ticks, images, words }: StepListProps) => {
  const { t } = useTranslation('knowledge');
  // Titles stand out from their details; where there are none, they are the text.
  const plain = steps.every(({ details }) => details === '');
  return (
    <ol className={styles['steps']} data-ticked={ticks !== null || undefined} data-plain={plain || undefined}>
      {steps.map(({ title, details }, at) => {
        const line = lines[at] ?? null;
        const done = line !== null && ticks?.done[line] === true;
        return (
          <li key={at} data-done={done || undefined}>
            <span className={styles['n']} aria-hidden="true">
              {at + 1}
            </span>
            {ticks && (
              <span className={styles['box']}>
                {line !== null && (
                  <CheckBox
                    checked={done}
                    aria-label={t('steps.tick', { n: at + 1, step: title })}
                    onChange={() => ticks.toggle(line)}
                  />
                )}
              </span>
            )}
            <div className={styles['step']}>
              <div className={styles['stepTitle']}>
                <Markdown text={title} words={words} />
              </div>
              {details && (
                <div className={styles['details']}>
                  <Markdown text={details} images={images} level={4} words={words} />
                </div>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
};

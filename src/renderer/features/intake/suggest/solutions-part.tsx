import { Button } from '@mantine/core';
import type { SuggestedSolution } from '@shared/learning/suggestions';
import { IconBook2, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { IconButton } from '@/ui/icon-button';
import { KeyHint } from '@/ui/key-hint';
import type { Say } from '@/ui/refusal-text';
import { type Names, solutionWhy } from '@/ui/suggestion-words';
import { Part } from './part';
import styles from './suggest.module.css';

interface SolutionsPartProps {
  readonly solutions: readonly SuggestedSolution[];
  readonly names: Names;
  /** The article that was taken already. */
  readonly taken: string | null;
  /** Something was typed. */
  readonly asked: boolean;
  readonly onTake: (id: string) => void;
  readonly onWave: (id: string) => void;
}

/** Standard solutions for what is being said; the first one is taken by Alt M. */
export const SolutionsPart = ({ solutions, names, taken, asked, onTake, onWave }: SolutionsPartProps) => {
  const { t } = useTranslation(['solution', 'intake']);
  const say: Say = (key, params) => t(key, params ?? {});
  const first = solutions.find(({ canApply }) => canApply)?.id;
  return (
    <Part title={t('suggested.title')} note={t('suggested.here')}>
      {solutions.length === 0 ? (
        <p className={styles['none']}>{t(asked ? 'suggested.none' : 'intake:suggest.waiting')}</p>
      ) : (
        <ul className={styles['solutions']}>
          {solutions.map((solution) => {
            const { id, title, canApply, strength } = solution;
            return (
              <li key={id}>
                <IconBook2 size={15} stroke={1.7} aria-hidden="true" />
                <div>
                  <Link href={`/kb/${id}`} className={styles['title'] ?? ''}>
                    <bdi>{title}</bdi>
                  </Link>
                  <p>
                    <b>{t(`strength.${strength}`)}</b> {solutionWhy(solution, say, names)}
                  </p>
                </div>
                <span className={styles['take']}>
                  {!canApply && (
                    <Button
                      size="xs"
                      variant="subtle"
                      component={Link}
                      href={`/kb/${id}`}
                      aria-label={`${t('suggested.open')}: ${title}`}
                    >
                      {t('suggested.open')}
                    </Button>
                  )}
                  {canApply && (
                    <Button
                      size="xs"
                      variant={id === first ? 'default' : 'subtle'}
                      aria-pressed={id === taken}
                      aria-label={`${t('suggested.apply')}: ${title}`}
                      rightSection={id === first && id !== taken ? <KeyHint keys="Alt+M" /> : undefined}
                      onClick={() => onTake(id)}
                    >
                      {t(id === taken ? 'intake:suggest.taken' : 'suggested.apply')}
                    </Button>
                  )}
                  <IconButton label={t('intake:suggest.notThis', { what: title })} size={24} onClick={() => onWave(id)}>
                    <IconX size={12} />
                  </IconButton>
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </Part>
  );
};

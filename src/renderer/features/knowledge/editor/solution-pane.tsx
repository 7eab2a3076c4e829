import { Button } from '@mantine/core';
import { emptySolution } from '@shared/domain/solution';
import { IconBolt } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '@/data/use-desk';
import { SolutionForm } from '@/ui/solution-form';
import styles from './editor.module.css';
import type { WritingHandle } from './use-writing';

/** What applying the article does to a ticket. All of it may stay empty. */
export const SolutionPane = ({ handle }: { readonly handle: WritingHandle }) => {
  const { t } = useTranslation('editor');
  const { settings } = useDesk();
  const { writing, change, arrivals } = handle;
  const { solution } = writing.content;
  if (!settings) return null;
  if (!solution) {
    return (
      <div className={styles['offer']}>
        <IconBolt size={22} stroke={1.4} aria-hidden="true" />
        <h2>{t('solution.none')}</h2>
        <p>{t('solution.noneHow')}</p>
        <Button onClick={() => change({ solution: emptySolution })}>{t('solution.add')}</Button>
      </div>
    );
  }
  return (
    <div className={styles['fields']}>
      <SolutionForm
        key={arrivals}
        solution={solution}
        settings={settings}
        onChange={(next) => change({ solution: next })}
      />
      <Button variant="subtle" className={styles['add'] ?? ''} onClick={() => change({ solution: null })}>
        {t('solution.remove')}
      </Button>
    </div>
  );
};

import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names';
import styles from './priority-badge.module.css';

const faces = [styles['p1'], styles['p2'], styles['p3'], styles['p4']];

/** 1 and 2 solid, 3 tinted, 4 outlined, 5 and below bare: never told by colour alone. */
export const PriorityBadge = memo(({ priority, label }: { readonly priority: number; readonly label?: boolean }) => {
  const { t } = useTranslation('domain');
  const name = t(`priority.${priority}`, { defaultValue: '' });
  return (
    <span className={styles['root']} role="img" aria-label={t('priorityNamed', { priority, name })}>
      <span className={classNames(styles['badge'], faces[priority - 1])} aria-hidden>
        {priority}
      </span>
      {label && <span aria-hidden>{name}</span>}
    </span>
  );
});

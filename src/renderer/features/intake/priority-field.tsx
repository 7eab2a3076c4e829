import { onMatrix, priorityOf } from '@shared/domain/priority';
import type { DeskSettings } from '@shared/domain/settings';
import { IconAlertOctagon } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/ui/now';
import { PriorityBadge } from '@/ui/priority-badge';
import { useFormat } from '@/ui/use-format';
import { dueTimes } from './due-times';
import { MatrixChoice } from './matrix-choice';
import styles from './priority-field.module.css';

interface PriorityFieldProps {
  readonly id: string;
  readonly labelledBy: string;
  readonly settings: DeskSettings;
  readonly impact: number | null;
  readonly urgency: number | null;
  readonly groupId: string;
  readonly invalid: boolean;
  readonly onChoose: (level: { impact: number; urgency: number }) => void;
}

const Due = ({ priority, groupId, settings }: { priority: number; groupId: string; settings: DeskSettings }) => {
  const { t } = useTranslation('intake');
  const { moment } = useFormat();
  const now = useNow(60_000);
  const { respond, resolve } = dueTimes(priority, groupId, now, settings);
  const said = (at: number | null) => (at === null ? t('matrix.noTarget') : moment(at, now));
  return (
    <dl>
      <div>
        <dt>{t('matrix.respond')}</dt>
        <dd>{said(respond)}</dd>
      </div>
      <div>
        <dt>{t('matrix.resolve')}</dt>
        <dd>{said(resolve)}</dd>
      </div>
    </dl>
  );
};

/** The matrix, and beside it what follows: the priority and when it is due. */
export const PriorityField = memo((props: PriorityFieldProps) => {
  const { id, labelledBy, settings, impact, urgency, groupId, invalid, onChoose } = props;
  const { t } = useTranslation('intake');
  const [pending, setPending] = useState<number | null>(null);
  const chosen =
    impact !== null && urgency !== null && onMatrix(settings.matrix, impact, urgency) ? { impact, urgency } : null;
  const priority = chosen && priorityOf(settings.matrix, chosen.impact, chosen.urgency);
  return (
    <>
      <div className={styles['root']}>
        <MatrixChoice
          id={id}
          labelledBy={labelledBy}
          matrix={settings.matrix}
          chosen={chosen}
          invalid={invalid}
          onChoose={onChoose}
          onPending={setPending}
        />
        <div className={styles['result']} aria-live="polite">
          {priority === null ? (
            <span className={styles['none']}>{t('matrix.none')}</span>
          ) : (
            <>
              <span className={styles['priority']}>
                <PriorityBadge priority={priority} label />
              </span>
              <Due priority={priority} groupId={groupId} settings={settings} />
            </>
          )}
          <span className={styles['hint']}>
            {pending === null ? t('matrix.hint') : t('matrix.pending', { impact: pending })}
          </span>
        </div>
      </div>
      {chosen?.impact === 1 && chosen.urgency === 1 && (
        <p className={styles['major']} role="status">
          <IconAlertOctagon size={15} stroke={1.9} aria-hidden="true" />
          <span>
            <b>{t('major.title')}</b> {t('major.text')}
          </span>
        </p>
      )}
    </>
  );
});

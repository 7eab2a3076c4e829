import { useTranslation } from 'react-i18next';
import { undo } from '@/data/undo';
import { useNow } from '@/ui/now';
import { showToast } from '@/ui/toast';
import { useRefusalText } from '@/ui/use-refusal-text';
import styles from './timeline.module.css';

interface ReplyDelayProps {
  readonly commandId: string;
  readonly sendsAt: number | null;
  readonly unsent: boolean;
}

/** A reply that has not left yet: how long that lasts, and the way back. */
export const ReplyDelay = ({ commandId, sendsAt, unsent }: ReplyDelayProps) => {
  const { t } = useTranslation('ticket');
  const refusalText = useRefusalText();
  const now = useNow(1_000);
  const left = sendsAt === null ? 0 : Math.ceil((sendsAt - now) / 1_000);
  if (!unsent && left <= 0) return null;
  const takeBack = async () => {
    const { refused } = await undo({ commandId });
    const [first] = refused;
    if (first) showToast(refusalText(first.refusal), null, 'error');
  };
  return (
    <p className={styles['delay']}>
      <span>{left > 0 ? t('timeline.leavesIn', { seconds: left }) : t('timeline.leavesOnline')}</span>
      <button type="button" className={styles['fold']} onClick={() => void takeBack()}>
        {t('timeline.undo')}
      </button>
    </p>
  );
};

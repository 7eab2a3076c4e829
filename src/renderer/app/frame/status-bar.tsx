import { useTranslation } from 'react-i18next';
import { useMomentInAddress } from '@/features/past/use-moment';
import { useActions } from '@/ui/actions-context';
import { useAtHand } from '@/ui/at-hand';
import { KeyHint } from '@/ui/key-hint';
import { keysOf, useKeyPreferences } from '@/ui/key-preferences';
import { useStatusNote } from '@/ui/status-note';
import { continuationsOf, useAwaitedPrefix } from '../keyboard';
import { hintsFor } from './hints';
import styles from './status-bar.module.css';
import { SyncChip } from './sync-chip';

const Hints = () => {
  const { t } = useTranslation();
  const { actions } = useActions();
  const preferences = useKeyPreferences();
  const place = useAtHand((hand) => hand.place);
  const selected = useAtHand((hand) => hand.selected);
  const article = useAtHand((hand) => hand.article);
  const prefix = useAwaitedPrefix();
  const looksBack = useMomentInAddress() !== null;
  if (prefix !== null) {
    return (
      <span className={styles['hints']} role="status">
        {continuationsOf(prefix, actions).map(({ keys, action }) => (
          <span key={action.id} className={styles['hint']}>
            <KeyHint keys={keys} />
            {t(action.label)}
          </span>
        ))}
      </span>
    );
  }
  return (
    <span className={styles['hints']}>
      {hintsFor({ place, selected, article }).map(({ ids, label }) => {
        const keys = ids.flatMap((id) => {
          const action = actions.find((candidate) => candidate.id === id);
          const isShut = looksBack && action?.scope === 'ticket' && action.reads !== true;
          return action && !isShut ? keysOf(action, preferences).slice(0, 1) : [];
        });
        return (
          keys.length > 0 && (
            <span key={label} className={styles['hint']}>
              <KeyHint keys={keys.join(' ')} />
              {t(label)}
            </span>
          )
        );
      })}
    </span>
  );
};

/** Where this device stands, what the page has to say about itself, and the keys that matter where the focus is. */
export const StatusBar = () => (
  <footer className={styles['root']} data-region="status">
    <SyncChip />
    <span className={styles['note']}>{useStatusNote()}</span>
    <Hints />
  </footer>
);

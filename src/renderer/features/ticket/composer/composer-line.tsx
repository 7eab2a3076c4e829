import { useTranslation } from 'react-i18next';
import { KeyHint } from '@/ui/key-hint';
import styles from './composer.module.css';
import type { WritingTab } from './writing-tabs';

/** The composer before anybody wants to write: one line that says what would be written. */
export const ComposerLine = ({ tab, onOpen }: { readonly tab: WritingTab; readonly onOpen: () => void }) => {
  const { t } = useTranslation('ticket');
  return (
    <button type="button" className={styles['line']} onClick={onOpen}>
      <span>{t(tab.id === 'note' ? 'preview.writeNote' : tab.label)}</span>
      <KeyHint keys={tab.id === 'note' ? 'N' : 'R'} />
    </button>
  );
};

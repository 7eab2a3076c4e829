import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '@/ui/key-hint';
import styles from './composer.module.css';
import { draftLength } from './draft-length';
import type { WritingTab } from './writing-tabs';

interface ComposerFootProps {
  readonly text: string;
  readonly tab: WritingTab;
  readonly mayHold: boolean;
  readonly onSend: (andHold: boolean) => void;
}

export const ComposerFoot = ({ text, tab, mayHold, onSend }: ComposerFootProps) => {
  const { t } = useTranslation('ticket');
  const { left, told, sendable } = draftLength(text);
  return (
    <div className={styles['foot']}>
      <span className={styles['length']} data-over={left < 0 || undefined} role="status">
        {told && t(left < 0 ? 'composer.over' : 'composer.left', { count: Math.abs(left) })}
      </span>
      {mayHold && (
        <Button variant="subtle" disabled={!sendable} onClick={() => onSend(true)}>
          {t('composer.andHold')}
        </Button>
      )}
      <Button
        variant="filled"
        disabled={!sendable}
        rightSection={<KeyHint keys="Mod+Enter" />}
        onClick={() => onSend(false)}
      >
        {t(tab.submit)}
      </Button>
    </div>
  );
};

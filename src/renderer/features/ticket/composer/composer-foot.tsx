import { Button } from '@mantine/core';
import { IconPaperclip, IconSlash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FileChooser } from '@/ui/file-chooser';
import { IconButton } from '@/ui/icon-button';
import { KeyHint } from '@/ui/key-hint';
import styles from './composer.module.css';
import { draftLength } from './draft-length';
import type { WritingTab } from './writing-tabs';

interface ComposerFootProps {
  /** Files that go with it; null: none may. */
  readonly onFiles: ((files: readonly File[]) => void) | null;
  readonly text: string;
  readonly sendable: boolean;
  /** Opens the list of snippets; null where there is none. */
  readonly onSlash: (() => void) | null;
  readonly tab: WritingTab;
  readonly mayHold: boolean;
  readonly onSend: (andHold: boolean) => void;
}

export const ComposerFoot = ({ onFiles, text, sendable, tab, mayHold, onSlash, onSend }: ComposerFootProps) => {
  const { t } = useTranslation(['ticket', 'solution', 'files']);
  const { left, told } = draftLength(text);
  return (
    <div className={styles['foot']}>
      {onFiles && (
        <FileChooser label={t('files:with', { what: t(tab.label) })} onFiles={onFiles}>
          {(open) => (
            <IconButton label={t('files:with', { what: t(tab.label) })} onClick={open}>
              <IconPaperclip size={16} stroke={1.7} />
            </IconButton>
          )}
        </FileChooser>
      )}
      {onSlash && (
        <IconButton label={t('solution:snippet.button')} keys="/" onClick={onSlash}>
          <IconSlash size={16} stroke={1.7} />
        </IconButton>
      )}
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

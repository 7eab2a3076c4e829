import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '@/ui/key-hint';
import { pressOf } from '@/ui/keys';
import styles from './keys-section.module.css';

/** How long (ms) a second key is awaited: "G", then "M". */
const SECOND_KEY = 1_200;

interface KeyCaptureProps {
  readonly onKeys: (keys: string) => void;
  readonly onCancel: () => void;
}

/** Listens for the next key, or the next two. Escape leaves it as it was. */
export const KeyCapture = ({ onKeys, onCancel }: KeyCaptureProps) => {
  const { t } = useTranslation('settings');
  const [first, setFirst] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => box.current?.focus(), []);
  useEffect(() => {
    if (first === null) return;
    const timer = setTimeout(() => onKeys(first), SECOND_KEY);
    return () => clearTimeout(timer);
  }, [first, onKeys]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      onCancel();
      return;
    }
    const press = pressOf(event);
    if (press === null) return;
    if (first !== null) onKeys(`${first} ${press}`);
    else if (/^\p{L}$/u.test(press)) setFirst(press);
    else onKeys(press);
  };

  return (
    <span className={styles['capture']}>
      {/* biome-ignore lint/a11y/useSemanticElements: no text is entered here, only presses are taken */}
      <div
        ref={box}
        role="textbox"
        tabIndex={0}
        aria-label={t('keys.press')}
        aria-readonly
        data-own-keys
        className={styles['box']}
        onKeyDown={onKeyDown}
      >
        {first === null ? t('keys.press') : <KeyHint keys={first} />}
      </div>
      <Button size="xs" variant="subtle" onClick={onCancel}>
        {t('keys.keep')}
      </Button>
    </span>
  );
};

import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { afterPaint } from '@/data/after-paint';
import { IconButton } from '@/ui/icon-button';
import { KeyHint } from '@/ui/key-hint';
import { dismissToast, TOAST_MS, type Toast, undoShown, useToast } from '@/ui/toast';
import styles from './toasts.module.css';

const ShownToast = ({ toast }: { readonly toast: Toast }) => {
  const { t } = useTranslation('common');
  // Time stands still while one reads it closely or has the focus in it.
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismissToast(toast.id), TOAST_MS);
    return () => clearTimeout(timer);
  }, [toast.id, held]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only holds the time; everything works without it
    <div
      className={styles['toast']}
      data-tone={toast.tone}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles['words']}>{toast.message}</span>
      {toast.undo && (
        <Button size="xs" rightSection={<KeyHint keys="Mod+Z" />} onClick={undoShown}>
          {t('undo')}
        </Button>
      )}
      <IconButton label={t('dismiss')} onClick={() => dismissToast(toast.id)}>
        <IconX size={14} />
      </IconButton>
    </div>
  );
};

/** When what it speaks of has been painted. */
const useToastAfterwards = (): Toast | null => {
  const toast = useToast();
  const [shown, setShown] = useState(toast);
  useEffect(() => {
    let left = false;
    void afterPaint().then(() => left || setShown(toast));
    return () => {
      left = true;
    };
  }, [toast]);
  return shown;
};

/** Bottom left, newest replaces the last, 8 s, with the way back. */
export const Toasts = () => {
  const toast = useToastAfterwards();
  return (
    <div className={styles['place']} role="status" aria-live="polite">
      {toast && <ShownToast key={toast.id} toast={toast} />}
    </div>
  );
};

import type { AttachedFile } from '@shared/domain/attachment';
import { IconAlertTriangle, IconCheck, IconCloudPause, IconCloudUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFileState } from '@/data/files/states';
import { useLink } from '@/data/use-desk';
import styles from './files.module.css';

/** Where its content is, as long as that is worth a word. */
export const Whereabouts = ({ file }: { readonly file: AttachedFile }) => {
  const { t } = useTranslation('files');
  const offline = useLink().kind === 'offline';
  const state = useFileState(file.hash);
  if (!state) return offline ? <span className={styles['state']}>{t('state.away')}</span> : null;
  if (state.held === 'lost') {
    return (
      <span className={styles['state']} data-lost>
        <IconAlertTriangle size={13} aria-hidden="true" /> {t('state.lost')}
      </span>
    );
  }
  if (state.sent) {
    return offline ? (
      <span className={styles['state']}>
        <IconCheck size={12} aria-hidden="true" /> {t('state.here')}
      </span>
    ) : null;
  }
  if (state.held) {
    return (
      <span className={styles['state']} data-unsent>
        <IconCloudPause size={13} aria-hidden="true" /> {t('state.stopped')}
      </span>
    );
  }
  const percent = state.size === 0 ? 0 : Math.floor((state.have / state.size) * 100);
  return (
    <>
      <span className={styles['state']} data-unsent>
        <IconCloudUp size={13} aria-hidden="true" />
        {offline ? t('state.waits') : t('state.sending', { percent })}
      </span>
      {!offline && (
        <progress
          className={styles['progress']}
          value={state.have}
          max={Math.max(1, state.size)}
          aria-label={t('state.progress', { name: file.name })}
        />
      )}
    </>
  );
};

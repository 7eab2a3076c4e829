import type { Attachment } from '@shared/domain/attachment';
import { IconCheck, IconCloudUp, IconFile, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFileState } from '@/data/files/states';
import { useLink } from '@/data/use-desk';
import { IconButton } from '@/ui/icon-button';
import { useFormat } from '@/ui/use-format';
import { performAloud, say } from '../perform';
import styles from './files.module.css';
import { PreviewDialog } from './preview-dialog';
import { sizeText } from './size-text';
import { useThumbnail } from './use-local';

/** Where its content is, as long as that is worth a word. */
const Whereabouts = ({ attachment }: { readonly attachment: Attachment }) => {
  const { t } = useTranslation('files');
  const link = useLink();
  const state = useFileState(attachment.hash);
  if (!state) return link.kind === 'offline' ? <span className={styles['state']}>{t('state.away')}</span> : null;
  if (state.sent) {
    return link.kind === 'offline' ? (
      <span className={styles['state']}>
        <IconCheck size={12} aria-hidden="true" /> {t('state.here')}
      </span>
    ) : null;
  }
  const percent = state.size === 0 ? 0 : Math.floor((state.have / state.size) * 100);
  return (
    <span className={styles['state']} data-unsent>
      <IconCloudUp size={13} aria-hidden="true" />
      {link.kind === 'offline' ? t('state.waits') : t('state.sending', { percent })}
    </span>
  );
};

interface FileLineProps {
  readonly number: string;
  readonly attachment: Attachment;
  readonly mayRemove: boolean;
  /** The desk is told who sees it; callers see only what they may. */
  readonly atDesk: boolean;
}

export const FileLine = ({ number, attachment, mayRemove, atDesk }: FileLineProps) => {
  const { t } = useTranslation('files');
  const { language } = useFormat();
  const { id, hash, name, size, forCaller } = attachment;
  const thumbnail = useThumbnail(hash, size, useFileState(hash) !== undefined);
  const [opened, setOpened] = useState(false);
  const remove = () =>
    void performAloud({
      name: 'ticket.detach.v1',
      numbers: [number],
      argsFor: () => ({ attachment: id }),
      done: say('files:done.removed', { name }),
    });
  return (
    <li className={styles['line']}>
      <button type="button" className={styles['file']} onClick={() => setOpened(true)}>
        <span className={styles['face']} aria-hidden="true">
          {thumbnail ? <img src={thumbnail} alt="" /> : <IconFile size={16} stroke={1.6} />}
        </span>
        <span className={styles['words']}>
          <span className={styles['name']}>{name}</span>
          <small>
            {sizeText(size, language)}
            {atDesk && forCaller && `, ${t('forCaller')}`} <Whereabouts attachment={attachment} />
          </small>
        </span>
      </button>
      {mayRemove && (
        <IconButton label={t('remove', { name })} size={24} onClick={remove}>
          <IconTrash size={14} />
        </IconButton>
      )}
      {opened && <PreviewDialog number={number} attachment={attachment} onClose={() => setOpened(false)} />}
    </li>
  );
};

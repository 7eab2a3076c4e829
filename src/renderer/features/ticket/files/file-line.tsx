import type { Attachment } from '@shared/domain/attachment';
import { IconCloudUp, IconFile, IconPlayerPause, IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { holdFile } from '@/data/files/keep';
import { useFileState } from '@/data/files/states';
import { IconButton } from '@/ui/icon-button';
import { sizeText } from '@/ui/size-text';
import { useFormat } from '@/ui/use-format';
import { perform, performAloud, say } from '../perform';
import styles from './files.module.css';
import { PreviewDialog } from './preview-dialog';
import { useThumbnail } from './use-thumbnail';
import { Whereabouts } from './whereabouts';

/** Stops its sending, or goes on with it, as long as the server has not got it. */
const StopOrSend = ({ hash, name }: Pick<Attachment, 'hash' | 'name'>) => {
  const { t } = useTranslation('files');
  const state = useFileState(hash);
  if (!state || state.sent || state.held === 'lost') return null;
  const stopped = state.held !== undefined;
  return (
    <IconButton
      label={t(stopped ? 'send' : 'stop', { name })}
      size={24}
      onClick={() => void holdFile(hash, stopped ? null : 'stopped')}
    >
      {stopped ? <IconCloudUp size={14} /> : <IconPlayerPause size={14} />}
    </IconButton>
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
  const state = useFileState(hash);
  const thumbnail = useThumbnail(number, attachment, false);
  const [opened, setOpened] = useState(false);
  const { held, sent } = state ?? {};
  // What stands on a ticket is sent: its removal was taken back, or the page died before it was let go.
  useEffect(() => {
    if (held === 'removed' || held === 'draft') void holdFile(hash, null);
  }, [hash, held]);
  const remove = async () => {
    const performance = {
      name: 'ticket.detach.v1' as const,
      numbers: [number],
      argsFor: () => ({ attachment: id }),
      done: say('files:done.removed', { name }),
    };
    if (sent !== false) return performAloud(performance);
    const { refusal } = await perform(performance);
    if (!refusal) await holdFile(hash, 'removed');
  };
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
            {atDesk && forCaller && `, ${t('forCaller')}`} <Whereabouts file={attachment} />
          </small>
        </span>
      </button>
      <StopOrSend hash={hash} name={name} />
      {mayRemove && (
        <IconButton label={t('remove', { name })} size={24} onClick={() => void remove()}>
          <IconTrash size={14} />
        </IconButton>
      )}
      {opened && <PreviewDialog number={number} attachment={attachment} onClose={() => setOpened(false)} />}
    </li>
  );
};

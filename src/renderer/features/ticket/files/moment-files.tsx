import type { AttachedFile } from '@shared/domain/attachment';
import { IconFile } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFileState } from '@/data/files/states';
import { useLink } from '@/data/use-desk';
import { sizeText } from '@/ui/size-text';
import { useFormat } from '@/ui/use-format';
import type { Moment } from '../timeline/arrange';
import styles from './files.module.css';
import { PreviewDialog } from './preview-dialog';
import { useThumbnail } from './use-thumbnail';

/** How far it is on its way, as long as it is. */
const Sending = ({ hash }: Pick<AttachedFile, 'hash'>) => {
  const state = useFileState(hash);
  const offline = useLink().kind === 'offline';
  if (!state || state.sent || state.held || offline) return null;
  return (
    <progress className={styles['progress']} value={state.have} max={Math.max(1, state.size)} aria-hidden="true" />
  );
};

const MomentFile = ({ number, file }: { readonly number: string; readonly file: AttachedFile }) => {
  const { language } = useFormat();
  const picture = useThumbnail(number, file, true);
  const [opened, setOpened] = useState(false);
  const size = sizeText(file.size, language);
  return (
    <li>
      <button
        type="button"
        className={picture ? styles['thumb'] : styles['chip']}
        aria-label={`${file.name}, ${size}`}
        title={file.name}
        onClick={() => setOpened(true)}
      >
        {picture ? (
          <img src={picture} alt="" />
        ) : (
          <>
            <IconFile size={14} stroke={1.6} aria-hidden="true" />
            <span className={styles['name']}>{file.name}</span>
            <small>{size}</small>
          </>
        )}
      </button>
      <Sending hash={file.hash} />
      {opened && <PreviewDialog number={number} attachment={file} onClose={() => setOpened(false)} />}
    </li>
  );
};

interface MomentFilesProps {
  readonly moment: Moment;
  /** Files that stand on the ticket, by their ids. */
  readonly there: ReadonlySet<string>;
}

/** What came with it, small; what was removed since is named alone. */
export const MomentFiles = ({ moment, there }: MomentFilesProps) => {
  const { t } = useTranslation('files');
  const { files = [], entry } = moment;
  if (files.length === 0) return null;
  const gone = files.filter(({ id }) => !there.has(id));
  return (
    <>
      <ul className={styles['moment']} aria-label={t('title')}>
        {files
          .filter(({ id }) => there.has(id))
          .map((file) => (
            <MomentFile key={file.id} number={entry.ticket} file={file} />
          ))}
      </ul>
      {gone.length > 0 && entry.body.kind !== 'files' && (
        <p className={styles['muted']}>{t('goneSince', { names: gone.map(({ name }) => name).join(', ') })}</p>
      )}
    </>
  );
};

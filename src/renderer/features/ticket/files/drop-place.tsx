import type { Ticket } from '@shared/domain/ticket';
import { IconPaperclip } from '@tabler/icons-react';
import { type ClipboardEvent, type DragEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canRun } from '@/data/run-command';
import { anyFile } from './any-file';
import styles from './files.module.css';
import { attachGiven } from './given';

interface DropPlaceProps {
  readonly ticket: Ticket;
  readonly className: string | undefined;
  readonly narrow: boolean;
  readonly children: ReactNode;
}

const bringsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/** The ticket's page takes files that are dropped or pasted anywhere on it. */
export const DropPlace = ({ ticket, className, narrow, children }: DropPlaceProps) => {
  const { t } = useTranslation('files');
  const { number } = ticket;
  const mayAttach = canRun('ticket.attach.v1', ticket, anyFile) === null;
  const [over, setOver] = useState(false);
  const onDragOver = (event: DragEvent) => {
    if (!mayAttach || !bringsFiles(event)) return;
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent) => {
    setOver(false);
    if (!mayAttach || !bringsFiles(event)) return;
    event.preventDefault();
    attachGiven(number, [...event.dataTransfer.files]);
  };
  const onPaste = (event: ClipboardEvent) => {
    const { files } = event.clipboardData;
    if (!mayAttach || files.length === 0) return;
    event.preventDefault();
    attachGiven(number, [...files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same is done by the key and the button that attach
    <div
      className={className}
      data-narrow={narrow || undefined}
      onDragOver={onDragOver}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(false)}
      onDrop={onDrop}
      onPaste={onPaste}
    >
      {children}
      {over && (
        <div className={styles['drop']} aria-hidden="true">
          <IconPaperclip size={18} /> {t('drop', { number })}
        </div>
      )}
    </div>
  );
};

import { Drawer, Modal } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './dialog.module.css';
import { IconButton } from './icon-button';

interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** Small words behind the title. */
  readonly note?: ReactNode;
  /** px */
  readonly width?: number;
  /** Of a dialog from the top of the window, px: a tall one begins higher. */
  readonly yOffset?: number;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}

const Head = ({ title, note, onClose }: Pick<DialogProps, 'title' | 'note' | 'onClose'>) => {
  const { t } = useTranslation('common');
  return (
    <div className={styles['head']}>
      <h2>{title}</h2>
      {note && <span className={styles['note']}>{note}</span>}
      <IconButton className={styles['close']} label={t('close')} keys="Escape" onClick={onClose}>
        <IconX size={15} />
      </IconButton>
    </div>
  );
};

/** A dialog over the page. Closing gives the focus back to what opened it. */
export const Dialog = ({ opened, onClose, title, note, width = 560, yOffset = 96, children, footer }: DialogProps) => (
  <Modal.Root opened={opened} onClose={onClose} padding={0} size={width} yOffset={yOffset}>
    <Modal.Overlay backgroundOpacity={0.38} color="#0b0e13" />
    <Modal.Content className={styles['content'] ?? ''} radius="lg" aria-label={title}>
      <Modal.Body className={styles['body'] ?? ''}>
        <Head title={title} note={note} onClose={onClose} />
        <div className={styles['scroll']}>{children}</div>
        {footer && <div className={styles['foot']}>{footer}</div>}
      </Modal.Body>
    </Modal.Content>
  </Modal.Root>
);

/** A panel from the right, between title bar and status bar, so that the sync chip stays in sight. */
export const SidePanel = ({ opened, onClose, title, note, width = 620, children, footer }: DialogProps) => (
  <Drawer.Root opened={opened} onClose={onClose} position="right" size={width} padding={0}>
    <Drawer.Overlay className={styles['between'] ?? ''} />
    {/* Mantine gives `className` to the box round the content too. */}
    <Drawer.Content classNames={{ content: styles['panel'] ?? '', inner: styles['between'] ?? '' }} aria-label={title}>
      <Head title={title} note={note} onClose={onClose} />
      <div className={styles['scroll']}>{children}</div>
      {footer && <div className={styles['foot']}>{footer}</div>}
    </Drawer.Content>
  </Drawer.Root>
);

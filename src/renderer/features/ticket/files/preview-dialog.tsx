import { Button } from '@mantine/core';
import type { AttachedFile } from '@shared/domain/attachment';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contentOf } from '@/data/files/content';
import { Dialog } from '@/ui/dialog';
import { ErrorNote } from '@/ui/error-note';
import { sizeText } from '@/ui/size-text';
import { useFormat } from '@/ui/use-format';
import styles from './files.module.css';
import { type Shown, showFile } from './show-file';

type Look =
  | { readonly kind: 'loading' }
  | { readonly kind: 'away' | 'notYet' | 'missing' }
  | { readonly kind: 'ready'; readonly shown: Shown };

const useContent = (number: string, attachment: AttachedFile): Look => {
  const [look, setLook] = useState<Look>({ kind: 'loading' });
  useEffect(() => {
    let over = false;
    let url: string | null = null;
    void contentOf(number, attachment)
      .then(
        async (content): Promise<Look> =>
          content.kind === 'ready' ? { kind: 'ready', shown: await showFile(content.file) } : content,
      )
      .catch((): Look => ({ kind: 'missing' }))
      .then((next) => {
        url = next.kind === 'ready' ? next.shown.url : null;
        if (!over) setLook(next);
        else if (url) URL.revokeObjectURL(url);
      });
    return () => {
      over = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [number, attachment]);
  return look;
};

const Inside = ({ shown, name }: { readonly shown: Shown; readonly name: string }) => {
  const { t } = useTranslation('files');
  if (shown.type.kind === 'image') return <img className={styles['picture']} src={shown.url} alt={name} />;
  if (shown.text) {
    return (
      <>
        {shown.text.cut && <p className={styles['muted']}>{t('preview.cut')}</p>}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section className={styles['text']} tabIndex={0} aria-label={name}>
          <pre aria-hidden="true">{shown.text.numbers}</pre>
          <pre>{shown.text.words}</pre>
        </section>
      </>
    );
  }
  const { kind } = shown.type;
  return <p className={styles['muted']}>{t(`preview.${kind === 'program' || kind === 'pdf' ? kind : 'none'}`)}</p>;
};

interface PreviewDialogProps {
  readonly number: string;
  readonly attachment: AttachedFile;
  readonly onClose: () => void;
}

/** What is in a file, where that can be shown without running any of it; and the way to keep it. */
export const PreviewDialog = ({ number, attachment, onClose }: PreviewDialogProps) => {
  const { t } = useTranslation('files');
  const { language } = useFormat();
  const look = useContent(number, attachment);
  const { name, size } = attachment;
  const save = () => {
    if (look.kind !== 'ready') return;
    const link = document.createElement('a');
    link.href = look.shown.url;
    link.download = name;
    link.click();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={name}
      note={sizeText(size, language)}
      width={900}
      yOffset={56}
      footer={
        <Button
          variant="filled"
          leftSection={<IconDownload size={15} />}
          disabled={look.kind !== 'ready'}
          onClick={save}
        >
          {t('preview.save')}
        </Button>
      }
    >
      <div className={styles['preview']} aria-busy={look.kind === 'loading'}>
        {look.kind === 'loading' && <p className={styles['muted']}>{t('preview.loading')}</p>}
        {look.kind === 'ready' && <Inside shown={look.shown} name={name} />}
        {(look.kind === 'away' || look.kind === 'notYet' || look.kind === 'missing') && (
          <ErrorNote>{t(`preview.${look.kind}`)}</ErrorNote>
        )}
      </div>
    </Dialog>
  );
};

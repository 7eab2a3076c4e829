import { Button, TextInput } from '@mantine/core';
import type { ArticleImage } from '@shared/domain/article';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runRecord } from '@/data/run-record';
import { Dialog } from '@/ui/dialog';
import { ErrorNote } from '@/ui/error-note';
import { useFormat } from '@/ui/use-format';
import { useRefusalText } from '@/ui/use-refusal-text';
import styles from './editor.module.css';
import { NotAPicture, shrinkImage } from './shrink-image';
import type { WritingHandle } from './use-writing';

interface ImageDialogProps {
  readonly file: Blob;
  readonly handle: WritingHandle;
  readonly onClose: () => void;
  /** The Markdown that shows it. */
  readonly onInsert: (markdown: string) => void;
}

type Shrunk = { readonly image: ArticleImage } | { readonly fault: 'notAPicture' | 'tooLarge' } | null;

/** A picture is made small here, and goes with the article; what it shows is asked for, for whoever can't see it. */
export const ImageDialog = ({ file, handle, onClose, onInsert }: ImageDialogProps) => {
  const { t } = useTranslation('editor');
  const { count } = useFormat();
  const refusalText = useRefusalText();
  const [shrunk, setShrunk] = useState<Shrunk>(null);
  const [words, setWords] = useState('');
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => {
    let over = false;
    shrinkImage(file).then(
      (image) => !over && setShrunk({ image }),
      (error: unknown) => !over && setShrunk({ fault: error instanceof NotAPicture ? 'notAPicture' : 'tooLarge' }),
    );
    return () => {
      over = true;
    };
  }, [file]);

  const image = shrunk && 'image' in shrunk ? shrunk.image : null;
  const insert = async () => {
    if (!image || words.trim() === '') return;
    // A picture belongs to an article that is there.
    const saved = await handle.save();
    const { number } = handle.current();
    if (!number || (!saved && !handle.current().seen)) {
      setFailure(t('picture.needsTitle'));
      return;
    }
    const result = await runRecord('article.addImage.v1', number, { image });
    if (result.ok || result.refusal.code === 'nothingToChange') {
      onInsert(`![${words.trim().replaceAll(/[[\]\n]/g, ' ')}](image:${image.id})`);
    } else setFailure(refusalText(result.refusal));
  };

  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('picture.title')}
      footer={
        <>
          <Button variant="subtle" onClick={onClose}>
            {t('picture.cancel')}
          </Button>
          <Button variant="filled" disabled={!image || words.trim() === ''} onClick={() => void insert()}>
            {t('picture.insert')}
          </Button>
        </>
      }
    >
      <form
        className={styles['ask']}
        onSubmit={(event) => {
          event.preventDefault();
          void insert();
        }}
      >
        {image && (
          <img
            className={styles['thumb']}
            src={`data:${image.type};base64,${image.data}`}
            alt={words || t('picture.yours')}
          />
        )}
        {shrunk && 'fault' in shrunk && <ErrorNote>{t(`picture.${shrunk.fault}`)}</ErrorNote>}
        <TextInput
          label={t('picture.alt')}
          description={t('picture.altHint')}
          value={words}
          data-autofocus
          maxLength={300}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {image && (
          <p className={styles['meta']}>
            {t('picture.size', { kb: count(Math.ceil((image.data.length * 3) / 4_096)) })}
          </p>
        )}
        {failure && <ErrorNote>{failure}</ErrorNote>}
      </form>
    </Dialog>
  );
};

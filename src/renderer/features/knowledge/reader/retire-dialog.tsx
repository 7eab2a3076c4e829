import { Button, Textarea } from '@mantine/core';
import type { Article } from '@shared/domain/article';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/ui/dialog';
import { KeyHint } from '@/ui/key-hint';
import { retireArticle } from './retiring';
import styles from './side-column.module.css';

interface RetireDialogProps {
  readonly article: Article;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export const RetireDialog = ({ article, opened, onClose }: RetireDialogProps) => {
  const { t } = useTranslation('knowledge');
  const [reason, setReason] = useState('');
  const retire = async () => {
    if (await retireArticle(article, reason.trim() || null)) onClose();
  };
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('retire.title', { number: article.id })}
      footer={
        <>
          <Button variant="default" onClick={onClose}>
            {t('retire.keep')}
          </Button>
          <Button variant="filled" rightSection={<KeyHint keys="Mod+Enter" />} onClick={() => void retire()}>
            {t('retire.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles['dialog']}>
        <p>{t('retire.lead')}</p>
        <Textarea
          data-autofocus
          label={t('retire.reason')}
          value={reason}
          maxLength={2_000}
          autosize
          minRows={2}
          maxRows={8}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            void retire();
          }}
        />
      </div>
    </Dialog>
  );
};

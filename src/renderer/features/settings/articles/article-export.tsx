import { Button } from '@mantine/core';
import { type ArticleFormat, articleFormats } from '@shared/contract/articles';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '@/ui/toast';
import styles from '../import/import-section.module.css';
import { Part } from '../setting';
import { saveArticles } from './article-calls';

export const ArticleExport = ({ offline }: { readonly offline: boolean }) => {
  const { t } = useTranslation('articles');
  const [busy, setBusy] = useState<ArticleFormat | null>(null);
  const save = async (format: ArticleFormat): Promise<void> => {
    setBusy(format);
    const file = await saveArticles(format);
    setBusy(null);
    if (file === null) showToast(t('export.failed'), null, 'error');
    else showToast(t('export.done', { file }));
  };
  return (
    <Part title={t('export.title')}>
      <p className={styles['meta']}>{t('export.lead')}</p>
      <div className={styles['ways']}>
        {articleFormats.map((format) => (
          <Button
            key={format}
            disabled={offline}
            loading={busy === format}
            leftSection={<IconDownload size={14} />}
            onClick={() => void save(format)}
          >
            {t(`export.${format}`)}
          </Button>
        ))}
      </div>
    </Part>
  );
};

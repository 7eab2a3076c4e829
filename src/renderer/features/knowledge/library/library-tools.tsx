import { IconListCheck, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { IconButton } from '@/ui/icon-button';
import styles from './library-page.module.css';

/** What the desk does with articles beside reading them. */
export const LibraryTools = ({ forTicket }: { readonly forTicket: string | null }) => {
  const { t } = useTranslation('knowledge');
  const [, go] = useLocation();
  return (
    <div className={styles['tools']}>
      <IconButton label={t('action.review')} onClick={() => go('/kb/review')}>
        <IconListCheck size={16} stroke={1.7} />
      </IconButton>
      <IconButton
        label={t('action.newArticle')}
        keys="N"
        onClick={() => go(forTicket ? `/kb/new?ticket=${forTicket}` : '/kb/new')}
      >
        <IconPlus size={16} stroke={1.7} />
      </IconButton>
    </div>
  );
};

import { Menu } from '@mantine/core';
import type { Article } from '@shared/domain/article';
import { IconArchive, IconArchiveOff, IconArrowsDiff, IconDots, IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { canRunRecord } from '@/data/run-record';
import { IconButton } from '@/ui/icon-button';
import { copyText } from './copy-text';
import { RetireDialog } from './retire-dialog';
import { restoreArticle } from './retiring';

/** Opens in the desktop app where that is installed, else in the browser that serves this page. */
const linkTo = (number: string): string =>
  window.location.protocol.startsWith('http') ? `${window.location.origin}/kb/${number}` : `firstline://${number}`;

/** What is seldom done with an article. */
export const MoreMenu = ({ article }: { readonly article: Article }) => {
  const { t } = useTranslation('knowledge');
  const [, go] = useLocation();
  const [retiring, setRetiring] = useState(false);
  const { id, retired } = article;
  const mayRetire = canRunRecord('article.retire.v1', article, id, { reason: null }) === null;
  const mayRestore = canRunRecord('article.restore.v1', article, id, {}) === null;
  return (
    <>
      <Menu position="bottom-end" shadow="lg" width={230}>
        <Menu.Target>
          <IconButton label={t('action.more')}>
            <IconDots size={16} />
          </IconButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconLink size={15} stroke={1.7} />}
            onClick={() => void copyText(linkTo(id), 'knowledge:copy.link')}
          >
            {t('action.copyLink')}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowsDiff size={15} stroke={1.7} />} onClick={() => go(`/kb/${id}/versions`)}>
            {t('action.compare')}
          </Menu.Item>
          {!retired && mayRetire && (
            <Menu.Item leftSection={<IconArchive size={15} stroke={1.7} />} onClick={() => setRetiring(true)}>
              {t('action.retire')}
            </Menu.Item>
          )}
          {retired && mayRestore && (
            <Menu.Item
              leftSection={<IconArchiveOff size={15} stroke={1.7} />}
              onClick={() => void restoreArticle(article)}
            >
              {t('action.restore')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <RetireDialog article={article} opened={retiring} onClose={() => setRetiring(false)} />
    </>
  );
};

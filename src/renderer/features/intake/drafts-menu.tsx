import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPlus, IconTrash } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { giveUpFile } from '@/data/files/keep';
import { newId } from '@/data/ids';
import { giveBackNumber } from '@/data/numbers';
import { showToast } from '@/ui/toast';
import { useFormat } from '@/ui/use-format';
import styles from './drafts-menu.module.css';
import { keepDraft, keptDrafts, type ListedDraft } from './kept-draft';

/** Forms that were begun and not logged. Opening one leaves this one as it is. */
export const DraftsMenu = memo(({ current }: { readonly current: string }) => {
  const { t } = useTranslation('intake');
  const { moment } = useFormat();
  const [, go] = useLocation();
  const [drafts, setDrafts] = useState<readonly ListedDraft[]>(keptDrafts);
  const others = drafts.filter(({ id }) => id !== current);
  const title = ({ kept }: ListedDraft) => kept.draft.shortDescription.trim() || t('draft.untitled');

  const discard = (draft: ListedDraft) => {
    keepDraft(draft.id, null);
    setDrafts(keptDrafts());
    const { number } = draft.kept;
    for (const { hash } of draft.kept.draft.files ?? []) void giveUpFile(hash);
    if (number !== null) void giveBackNumber(number);
    // Brought back without its number: that one may be on another ticket by then.
    const bringBack = () => keepDraft(draft.id, { ...draft.kept, number: null });
    showToast(t('draft.discarded'), bringBack);
  };

  return (
    <Menu position="bottom-end" width={340} withinPortal={false} onOpen={() => setDrafts(keptDrafts())}>
      <Menu.Target>
        <Button variant="subtle" size="xs" rightSection={<IconChevronDown size={12} aria-hidden="true" />}>
          {others.length > 0 ? t('draft.many', { count: others.length }) : t('draft.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPlus size={14} />} onClick={() => go(`/log?draft=${newId()}`)}>
          {t('draft.new')}
        </Menu.Item>
        {others.length > 0 && <Menu.Divider />}
        {others.map((draft) => (
          // biome-ignore lint/a11y/useSemanticElements: a line of a menu with two items
          <div key={draft.id} className={styles['draft']} role="group" aria-label={title(draft)}>
            <Menu.Item onClick={() => go(`/log?draft=${draft.id}`)}>
              <span className={styles['title']}>{title(draft)}</span>
              <span className={styles['meta']}>
                {[draft.kept.number, moment(draft.kept.savedAt)].filter(Boolean).join(' · ')}
              </span>
            </Menu.Item>
            <Menu.Item
              className={styles['discard'] ?? ''}
              closeMenuOnClick={false}
              aria-label={t('draft.discardLabel', { title: title(draft) })}
              onClick={() => discard(draft)}
            >
              <IconTrash size={14} aria-hidden="true" />
            </Menu.Item>
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
});

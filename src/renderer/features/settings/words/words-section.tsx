import { Button, TextInput } from '@mantine/core';
import { WORD_LIST_ID } from '@shared/domain/word-list';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHead } from '@/data/records';
import { IconButton } from '@/ui/icon-button';
import { useFormat } from '@/ui/use-format';
import { Lead } from '../setting';
import { saveWords } from './change-words';
import { GroupForm } from './group-form';
import { type Groups, withGroup } from './groups';
import styles from './words.module.css';

const SHOWN = 200;
const none: Groups = [];

/** Words that mean the same on this desk. They are saved here at once, and reach everybody's search with the next sync. */
export const WordsSection = () => {
  const { t } = useTranslation('words');
  const { count } = useFormat();
  const head = useHead(WORD_LIST_ID);
  const groups = head?.kind === 'words' ? head.synonyms : none;
  const [query, setQuery] = useState('');
  const [editing, setEditing] = useState<{ readonly at: number | null } | null>(null);
  const wanted = query.trim().toLocaleLowerCase();
  const found = groups
    .map((words, at) => ({ words, at }))
    .filter(({ words }) => wanted === '' || words.some((word) => word.toLocaleLowerCase().includes(wanted)));
  const save = async (at: number | null, words: string[]): Promise<void> => {
    const named = (words[0] ?? groups[at ?? 0]?.[0] ?? '').slice(0, 40);
    const done = t(words.length === 0 ? 'removed' : 'saved', { word: named });
    if (await saveWords(groups, withGroup(groups, at, words), done)) setEditing(null);
  };
  return (
    <>
      <Lead>{t('lead')}</Lead>
      <div className={styles['tools']}>
        <TextInput
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        {editing === null && (
          <Button variant="filled" leftSection={<IconPlus size={14} />} onClick={() => setEditing({ at: null })}>
            {t('add')}
          </Button>
        )}
      </div>
      {editing !== null && editing.at === null && (
        <GroupForm
          groups={groups}
          at={null}
          onSave={(words) => void save(null, words)}
          onCancel={() => setEditing(null)}
        />
      )}
      {found.length === 0 && <p className={styles['meta']}>{t(wanted === '' ? 'none' : 'nothing')}</p>}
      <ul className={styles['list']}>
        {found.slice(0, SHOWN).map(({ words, at }) => (
          <li key={words.join(',')}>
            {editing?.at === at ? (
              <GroupForm
                groups={groups}
                at={at}
                onSave={(next) => void save(at, next)}
                onCancel={() => setEditing(null)}
              />
            ) : (
              <>
                <span className={styles['words']}>
                  {words.map((word) => (
                    <bdi key={word}>{word}</bdi>
                  ))}
                </span>
                <IconButton label={t('editNamed', { word: words[0] ?? '' })} onClick={() => setEditing({ at })}>
                  <IconPencil size={15} stroke={1.7} />
                </IconButton>
                <IconButton label={t('removeNamed', { word: words[0] ?? '' })} onClick={() => void save(at, [])}>
                  <IconTrash size={15} stroke={1.7} />
                </IconButton>
              </>
            )}
          </li>
        ))}
      </ul>
      {found.length > SHOWN && <p className={styles['meta']}>{t('more', { n: count(found.length - SHOWN) })}</p>}
    </>
  );
};

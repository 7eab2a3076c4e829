import { Button, TextInput } from '@mantine/core';
import type { Macro } from '@shared/domain/macro';
import { mayKeepMacro } from '@shared/domain/permissions';
import { IconBolt, IconPencil, IconPlus, IconTextSize, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMacros } from '@/data/records';
import { useDesk, useMe } from '@/data/use-desk';
import { IconButton } from '@/ui/icon-button';
import { bestMatches } from '@/ui/search';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { Lead, Part } from '../setting';
import { removeMacro } from './change-macro';
import { MacroForm } from './macro-form';
import styles from './macros.module.css';

interface MacroLineProps {
  readonly macro: Macro;
  readonly may: boolean;
  readonly of: string | null;
  readonly onEdit: () => void;
}

const MacroLine = ({ macro, may, of, onEdit }: MacroLineProps) => {
  const { t } = useTranslation('macros');
  const { name, shortcut, text, solution } = macro;
  const Icon = solution ? IconBolt : IconTextSize;
  return (
    <li>
      <Icon size={15} stroke={1.7} aria-hidden="true" />
      <span className={styles['name']}>
        <b>
          <bdi>{name}</bdi>
        </b>
        <code>/{shortcut}</code>
        {of && <small>{of}</small>}
      </span>
      <span className={styles['what']}>{text ?? t('changesTicket')}</span>
      {may && (
        <span className={styles['buttons']}>
          <IconButton label={t('editNamed', { name })} onClick={onEdit}>
            <IconPencil size={15} stroke={1.7} />
          </IconButton>
          <IconButton label={t('removeNamed', { name })} onClick={() => void removeMacro(macro)}>
            <IconTrash size={15} stroke={1.7} />
          </IconButton>
        </span>
      )}
    </li>
  );
};

const ownerKinds = ['person', 'group', 'desk'] as const;
const MOST = 500;

/** Macros and snippets: one's own, those of groups, the desk's. They work without a network. */
export const MacrosSection = () => {
  const { t } = useTranslation('macros');
  const me = useMe();
  const { settings } = useDesk();
  const macros = useMacros();
  const [query, setQuery] = useState('');
  const [editing, setEditing] = useState<Macro | 'new' | null>(null);
  if (!me || !settings) return <SkeletonRows count={6} />;
  if (editing !== null) {
    const macro = editing === 'new' ? null : editing;
    return <MacroForm key={macro?.id ?? 'new'} macro={macro} settings={settings} onDone={() => setEditing(null)} />;
  }
  const found = bestMatches(macros, ({ name, shortcut }) => `${shortcut} ${name}`, query.trim(), MOST);
  const groupOf = ({ owner }: Macro): string | null =>
    owner.kind === 'group' ? (settings.groups.find(({ id }) => id === owner.groupId)?.name ?? null) : null;
  return (
    <>
      <Lead>{t('about')}</Lead>
      <div className={styles['tools']}>
        <TextInput
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Button variant="filled" leftSection={<IconPlus size={14} />} onClick={() => setEditing('new')}>
          {t('create')}
        </Button>
      </div>
      {found.length === 0 && <p className={styles['none']}>{t(query.trim() ? 'nothing' : 'none')}</p>}
      {ownerKinds.map((kind) => {
        const lines = found.filter(({ owner }) => owner.kind === kind);
        return lines.length === 0 ? null : (
          <Part key={kind} title={t(`of.${kind}`)}>
            <ul className={styles['list']}>
              {lines.map((macro) => (
                <MacroLine
                  key={macro.id}
                  macro={macro}
                  may={mayKeepMacro(me, macro.owner)}
                  of={groupOf(macro)}
                  onEdit={() => setEditing(macro)}
                />
              ))}
            </ul>
          </Part>
        );
      })}
    </>
  );
};

import { Button, Menu } from '@mantine/core';
import { IconArrowsSort, IconCheck, IconColumns3, IconStack2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type GroupKey, groupKeys, type SortKey, sortKeys, type ViewQuery } from '@/data/view/query';
import { IconButton } from '@/ui/icon-button';
import { columnIds, toggleColumn, useColumns } from './list/columns';

const Choice = ({ on, onChoose, children, keepOpen = false }: ChoiceProps) => (
  <Menu.Item
    role={keepOpen ? 'menuitemcheckbox' : 'menuitemradio'}
    aria-checked={on}
    closeMenuOnClick={!keepOpen}
    leftSection={on ? <IconCheck size={14} /> : <span style={{ width: 14 }} />}
    onClick={onChoose}
  >
    {children}
  </Menu.Item>
);
interface ChoiceProps {
  readonly on: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
  readonly keepOpen?: boolean;
}

interface GroupMenuProps {
  readonly group: GroupKey | null;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
  readonly onGroup: (group: GroupKey | null) => void;
}

export const GroupMenu = ({ group, opened, onOpened, onGroup }: GroupMenuProps) => {
  const { t } = useTranslation('queue');
  return (
    <Menu opened={opened} onChange={onOpened} position="bottom-end" width={190}>
      <Menu.Target>
        <Button variant="subtle" leftSection={<IconStack2 size={14} stroke={1.7} />} aria-keyshortcuts="Shift+G">
          {group === null ? t('head.noGroup') : t('head.group', { by: t(`groupBy.${group}`) })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {[...groupKeys, null].map((key) => (
          <Choice key={key ?? 'none'} on={group === key} onChoose={() => onGroup(key)}>
            {t(`groupBy.${key ?? 'none'}`)}
          </Choice>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};

interface SortMenuProps {
  readonly sort: ViewQuery['sort'];
  readonly onSort: (sort: ViewQuery['sort']) => void;
}

const newestFirst = new Set<SortKey>(['updated', 'opened']);

export const SortMenu = ({ sort, onSort }: SortMenuProps) => {
  const { t } = useTranslation('queue');
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <Button variant="subtle" leftSection={<IconArrowsSort size={14} stroke={1.7} />}>
          {t('head.sort', { by: t(`sortBy.${sort.by}`).toLowerCase() })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {sortKeys.map((by) => (
          <Choice
            key={by}
            on={sort.by === by}
            onChoose={() => onSort({ by, descending: sort.by === by ? sort.descending : newestFirst.has(by) })}
          >
            {t(`sortBy.${by}`)}
          </Choice>
        ))}
        <Menu.Divider />
        {[false, true].map((descending) => (
          <Choice
            key={String(descending)}
            on={sort.descending === descending}
            onChoose={() => onSort({ ...sort, descending })}
          >
            {t(descending ? 'head.descending' : 'head.ascending')}
          </Choice>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};

interface ColumnMenuProps {
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
}

export const ColumnMenu = ({ opened, onOpened }: ColumnMenuProps) => {
  const { t } = useTranslation('queue');
  const shown = useColumns();
  return (
    <Menu opened={opened} onChange={onOpened} position="bottom-end" width={190}>
      <Menu.Target>
        <IconButton label={t('head.columns')}>
          <IconColumns3 size={16} stroke={1.7} />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        {columnIds.map((id) => (
          <Choice key={id} keepOpen on={shown.some((column) => column.id === id)} onChoose={() => toggleColumn(id)}>
            {t(`column.${id}`)}
          </Choice>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};

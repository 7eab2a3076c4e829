import { Button, Menu } from '@mantine/core';
import { IconArrowsSort, IconColumns3, IconStack2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type GroupKey, groupKeys, type SortKey, sortKeys, type ViewQuery } from '@/data/view/query';
import { IconButton } from '@/ui/icon-button';
import { useFormat } from '@/ui/use-format';
import { columnIds, toggleColumn, useColumns } from './list/columns';

const NONE = 'none';

interface GroupMenuProps {
  readonly group: GroupKey | null;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
  readonly onGroup: (group: GroupKey | null) => void;
}

export const GroupMenu = ({ group, opened, onOpened, onGroup }: GroupMenuProps) => {
  const { t } = useTranslation('queue');
  const { inside } = useFormat();
  return (
    <Menu opened={opened} onChange={onOpened} position="bottom-end" width={190}>
      <Menu.Target>
        <Button variant="subtle" leftSection={<IconStack2 size={14} stroke={1.7} />} aria-keyshortcuts="Shift+G">
          {group === null ? t('head.noGroup') : t('head.group', { by: inside(t(`groupBy.${group}`)) })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={group ?? NONE}
          onChange={(chosen) => onGroup(groupKeys.find((key) => key === chosen) ?? null)}
        >
          {[...groupKeys, NONE].map((key) => (
            <Menu.RadioItem key={key} value={key} closeMenuOnClick>
              {t(`groupBy.${key}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
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
  const { inside } = useFormat();
  const choose = (chosen: string) => {
    const by = sortKeys.find((key) => key === chosen);
    if (by && by !== sort.by) onSort({ by, descending: newestFirst.has(by) });
  };
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <Button variant="subtle" leftSection={<IconArrowsSort size={14} stroke={1.7} />}>
          {t('head.sort', { by: inside(t(`sortBy.${sort.by}`)) })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={sort.by} onChange={choose}>
          {sortKeys.map((by) => (
            <Menu.RadioItem key={by} value={by} closeMenuOnClick>
              {t(`sortBy.${by}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.RadioGroup
          value={sort.descending ? 'descending' : 'ascending'}
          onChange={(order) => onSort({ ...sort, descending: order === 'descending' })}
        >
          {(['ascending', 'descending'] as const).map((order) => (
            <Menu.RadioItem key={order} value={order} closeMenuOnClick>
              {t(`head.${order}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
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
          <Menu.CheckboxItem
            key={id}
            value={id}
            checked={shown.some((column) => column.id === id)}
            onChange={() => toggleColumn(id)}
          >
            {t(`column.${id}`)}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};

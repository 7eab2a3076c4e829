import { Menu } from '@mantine/core';
import { IconDownload, IconFileSpreadsheet, IconPhoto } from '@tabler/icons-react';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button';
import { fileNameOf } from '@/ui/print-page';
import { showToast } from '@/ui/toast';
import { useFormat } from '@/ui/use-format';
import { ChartAboutContext } from './chart-about';
import type { Picture } from './picture';
import { savePicture } from './save-picture';
import { saveTable } from './save-table';
import type { Table } from './table';

interface SaveMenuProps {
  readonly title: string;
  /** Asked for when it is saved. */
  readonly table: () => Table;
  readonly picture?: (() => Picture) | undefined;
}

const look = { size: 15, stroke: 1.6 } as const;

/** A chart as a table or as a picture, in a file that says of when it is. */
export const SaveMenu = ({ title, table, picture }: SaveMenuProps) => {
  const { t } = useTranslation('workload');
  const { count } = useFormat();
  const about = useContext(ChartAboutContext);
  /** With its moment in UTC: the file says of when it is. */
  const nameNow = () => fileNameOf(`${title} ${new Date(about().asOf).toISOString().slice(0, 16).replace(':', '')}Z`);
  const asPicture = async (shown: Picture) => {
    const { groups, scope, source } = about();
    const caption = { title, scope: shown.isOfNow ? groups : scope, source };
    if (!(await savePicture(nameNow(), shown, caption, count))) {
      showToast(t('chart.noPicture'), null, 'error');
    }
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <IconButton label={t('chart.save', { title })}>
          <IconDownload size={14} />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFileSpreadsheet {...look} />} onClick={() => saveTable(nameNow(), table())}>
          {t('chart.csv')}
        </Menu.Item>
        {picture && (
          <Menu.Item leftSection={<IconPhoto {...look} />} onClick={() => void asPicture(picture())}>
            {t('chart.png')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
};

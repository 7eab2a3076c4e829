import { Menu } from '@mantine/core';
import { htmlOf } from '@shared/paper/html';
import { markdownOf } from '@shared/paper/markdown';
import type { Paper } from '@shared/paper/paper';
import { IconDownload, IconFileText, IconFileTypePdf, IconMarkdown } from '@tabler/icons-react';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { IconButton } from './icon-button';
import { fileNameOf, printPage } from './print-page';
import { saveFile } from './save-file';
import { showToast } from './toast';

const look = { size: 15, stroke: 1.6 } as const;

/** Prints what the page's print style shows, and says what became of the file. */
export const printAloud = async (name: string): Promise<void> => {
  const kept = await printPage(name);
  if (kept === 'saved') showToast(i18next.t('paper:savedAs', { name: `${fileNameOf(name)}.pdf` }));
  if (kept === 'notWritten') showToast(i18next.t('paper:notWritten'), null, 'error');
};

interface PaperMenuProps {
  readonly paper: Paper;
  /** Of the files, without an ending. */
  readonly name: string;
}

/** Ways out of the desk for a document. */
export const PaperMenu = ({ paper, name }: PaperMenuProps) => {
  const { t } = useTranslation('paper');
  const file = fileNameOf(name);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <IconButton label={t('menu')}>
          <IconDownload size={16} stroke={1.6} />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconMarkdown {...look} />}
          onClick={() => saveFile(markdownOf(paper), `${file}.md`, 'text/markdown')}
        >
          {t('markdown')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileText {...look} />}
          onClick={() => saveFile(htmlOf(paper), `${file}.html`, 'text/html')}
        >
          {t('html')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileTypePdf {...look} />} onClick={() => void printAloud(name)}>
          {t(window.firstline ? 'pdf' : 'print')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

import { IconHelp, IconLayoutSidebar, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ToldButton } from '@/features/told/told-button';
import { IconButton } from '@/ui/icon-button';
import { KeyHint } from '@/ui/key-hint';
import { ariaKeys } from '@/ui/keys';
import { openPalette, openShortcuts, openTold } from '../panels';
import { HistoryButtons } from './history-buttons';
import { Mark } from './mark';
import styles from './title-bar.module.css';

interface TitleBarProps {
  readonly compact: boolean;
  readonly onToggleRail: () => void;
}

/** In the desktop app also the window's handle: everything but its controls drags the window. */
export const TitleBar = ({ compact, onToggleRail }: TitleBarProps) => {
  const { t } = useTranslation('app');
  return (
    <header className={styles['root']}>
      <div className={styles['left']}>
        <IconButton
          label={t(compact ? 'title.expand' : 'title.collapse')}
          className={styles['rail']}
          onClick={onToggleRail}
        >
          <IconLayoutSidebar size={16} stroke={1.7} />
        </IconButton>
        <span className={styles['brand']}>
          <Mark />
          <span className={styles['name']}>{t('name')}</span>
        </span>
        <HistoryButtons />
      </div>
      <button
        type="button"
        className={styles['search']}
        onClick={openPalette}
        aria-keyshortcuts={ariaKeys('Mod+K')}
        aria-haspopup="dialog"
      >
        <IconSearch size={14} stroke={1.8} aria-hidden="true" />
        <span className={styles['words']}>{t('title.search')}</span>
        <KeyHint keys="Mod+K" />
      </button>
      <div className={styles['right']}>
        <ToldButton keys="G N" onOpen={openTold} />
        <IconButton label={t('title.keys')} keys="?" onClick={openShortcuts}>
          <IconHelp size={16} stroke={1.7} />
        </IconButton>
      </div>
    </header>
  );
};

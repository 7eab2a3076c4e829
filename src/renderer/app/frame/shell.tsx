import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Late } from '../late';
import { Rail } from './rail';
import styles from './shell.module.css';
import { StatusBar } from './status-bar';
import { TitleBar } from './title-bar';
import { Toasts } from './toasts';

const FOLDED = 'firstline.railFolded';

interface ShellProps {
  readonly children: ReactNode;
  readonly banners: ReactNode;
  readonly over: ReactNode;
}

/** Title bar, rail, page, status bar. What lies over them comes in `over`. */
export const Shell = ({ children, banners, over }: ShellProps) => {
  const { t } = useTranslation('app');
  const narrow = useMediaQuery('(max-width: 999px)', undefined, { getInitialValueInEffect: false });
  const [folded, setFolded] = useState(() => localStorage.getItem(FOLDED) === 'true');
  const compact = narrow || folded;
  const toggle = () => {
    localStorage.setItem(FOLDED, String(!folded));
    setFolded(!folded);
  };
  return (
    <div className={styles['root']} data-compact={compact || undefined}>
      <a className={styles['skip']} href="#main">
        {t('skip')}
      </a>
      <TitleBar compact={compact} onToggleRail={toggle} />
      <div className={styles['middle']}>
        <Late>
          <Rail compact={compact} />
        </Late>
        <main className={styles['main']} id="main" tabIndex={-1}>
          {banners}
          <div className={styles['page']}>{children}</div>
        </main>
      </div>
      <Late>
        <StatusBar />
      </Late>
      <Toasts />
      {over}
    </div>
  );
};

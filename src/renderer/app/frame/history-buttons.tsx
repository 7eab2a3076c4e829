import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button';

/** The part of the Navigation API that tells whether there is a way back; not every browser has it. */
interface Ways extends EventTarget {
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
}

const ways = (): Ways | undefined => (window as { navigation?: Ways }).navigation;

const subscribe = (listener: () => void): (() => void) => {
  ways()?.addEventListener('currententrychange', listener);
  return () => ways()?.removeEventListener('currententrychange', listener);
};

/** Back and forward, as in a browser: the desktop app has no such buttons of its own. */
export const HistoryButtons = () => {
  const { t } = useTranslation('app');
  const back = useSyncExternalStore(subscribe, () => ways()?.canGoBack ?? true);
  const forward = useSyncExternalStore(subscribe, () => ways()?.canGoForward ?? true);
  return (
    <>
      <IconButton label={t('title.back')} disabled={!back} onClick={() => history.back()}>
        <IconChevronLeft size={16} stroke={1.7} />
      </IconButton>
      <IconButton label={t('title.forward')} disabled={!forward} onClick={() => history.forward()}>
        <IconChevronRight size={16} stroke={1.7} />
      </IconButton>
    </>
  );
};

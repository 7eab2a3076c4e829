import { Button } from '@mantine/core';
import { IconDatabaseOff, IconRefresh, IconServerOff, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSelector } from 'react-redux';
import { Link } from 'wouter';
import { selectOutboxCounts } from '@/data/selectors';
import { useLink, useSession } from '@/data/use-desk';
import { Banner } from '@/ui/error-note';
import { loadNewest } from '../../shell-cache/load-newest';

/** What concerns the whole desk and needs the person: above the page, never over it. */
export const Banners = () => {
  const { t } = useTranslation('app');
  const session = useSession();
  const { trouble } = useLink();
  const { unsent } = useSelector(selectOutboxCounts);
  const reload = (
    <Button size="xs" onClick={() => void loadNewest()}>
      {t('banner.reload')}
    </Button>
  );
  if (trouble === 'storage') {
    return (
      <Banner tone="amber" icon={<IconDatabaseOff size={16} stroke={1.8} />} action={reload}>
        <b>{t('banner.storage')}</b> {t('banner.storageHow')}
      </Banner>
    );
  }
  if (trouble === 'clientTooOld') {
    // Loaded again, the app would be the same: its files came with it.
    const isApp = window.firstline !== undefined;
    return (
      <Banner tone="amber" icon={<IconRefresh size={16} stroke={1.8} />} action={isApp ? undefined : reload}>
        <b>{t('banner.tooOld')}</b> {t(isApp ? 'banner.tooOldAppHow' : 'banner.tooOldHow')}
      </Banner>
    );
  }
  if (trouble === 'serverTooOld') {
    return (
      <Banner tone="amber" icon={<IconServerOff size={16} stroke={1.8} />}>
        <b>{t('banner.serverTooOld')}</b> {t('banner.serverTooOldHow')}
      </Banner>
    );
  }
  if (trouble === 'rebuilding') {
    return (
      <Banner tone="amber" icon={<IconDatabaseOff size={16} stroke={1.8} />}>
        <b>{t('banner.rebuilding')}</b> {t('banner.rebuildingHow')}
      </Banner>
    );
  }
  if (session.kind === 'signedOut') {
    return (
      <Banner
        tone="amber"
        icon={<IconUserOff size={16} stroke={1.8} />}
        action={
          <Button size="xs" component={Link} href="/sign-in">
            {t('banner.signIn')}
          </Button>
        }
      >
        <b>{t('banner.signedOut')}</b> {t('banner.signedOutHow', { count: unsent })}
      </Banner>
    );
  }
  return null;
};

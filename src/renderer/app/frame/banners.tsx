import { Button } from '@mantine/core';
import { IconDatabaseOff, IconRefresh, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSelector } from 'react-redux';
import { Link } from 'wouter';
import { selectOutboxCounts } from '@/data/selectors';
import { useLink, useSession } from '@/data/use-desk';
import { Banner } from '@/ui/error-note';

/** What concerns the whole desk and needs the person: above the page, never over it. */
export const Banners = () => {
  const { t } = useTranslation('app');
  const session = useSession();
  const { trouble } = useLink();
  const { unsent } = useSelector(selectOutboxCounts);
  const reload = (
    <Button size="xs" onClick={() => location.reload()}>
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
    return (
      <Banner tone="amber" icon={<IconRefresh size={16} stroke={1.8} />} action={reload}>
        <b>{t('banner.tooOld')}</b> {t('banner.tooOldHow')}
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

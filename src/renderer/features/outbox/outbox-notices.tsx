import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCloudOff, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useLink, useSession } from '@/data/use-desk';
import { Banner } from '@/ui/error-note';

/** What stands between the outbox and the server: trouble first, then who is missing, then the network. */
export const OutboxNotices = ({ toSend, onClose }: { readonly toSend: number; readonly onClose: () => void }) => {
  const { t } = useTranslation('outbox');
  const { trouble, kind } = useLink();
  const session = useSession();
  return (
    <>
      {trouble !== null && (
        <Banner tone="amber" icon={<IconAlertTriangle size={16} stroke={1.8} aria-hidden="true" />}>
          {t(`trouble.${trouble}`)}
        </Banner>
      )}
      {session.kind === 'signedOut' && (
        <Banner
          tone="amber"
          icon={<IconUserOff size={16} stroke={1.8} aria-hidden="true" />}
          action={
            <Button component={Link} href="/sign-in" size="xs" onClick={onClose}>
              {t('signIn')}
            </Button>
          }
        >
          {t('signedOut', { count: toSend, person: session.person.name })}
        </Banner>
      )}
      {session.kind === 'signedIn' && kind === 'offline' && toSend > 0 && (
        <Banner tone="violet" icon={<IconCloudOff size={16} stroke={1.8} aria-hidden="true" />}>
          {t('offline', { count: toSend })}
        </Banner>
      )}
    </>
  );
};

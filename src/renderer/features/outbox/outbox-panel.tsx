import { Button } from '@mantine/core';
import { IconArrowLeft, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnsentFiles } from '@/data/files/states';
import { sendNow, useOutbox } from '@/data/outbox';
import { useLink, useSession } from '@/data/use-desk';
import { SidePanel } from '@/ui/dialog';
import { EmptyState } from '@/ui/empty-state';
import { useNow } from '@/ui/now';
import { useFormat } from '@/ui/use-format';
import { type Arranged, arrange } from './arrange';
import { ChangeList } from './change-list';
import { onDrawerKey } from './drawer-keys';
import { OutboxNotices } from './outbox-notices';
import styles from './outbox-panel.module.css';
import { PastList } from './past-list';

const WIDTH = 724;

const useSummary = ({ toSend, needsYou, sent }: Arranged): string => {
  const { t } = useTranslation('outbox');
  const files = useUnsentFiles();
  const { time } = useFormat();
  const parts = [
    ...(toSend > 0 ? [t('summary.toSend', { count: toSend })] : []),
    ...(files > 0 ? [t('summary.files', { count: files })] : []),
    ...(needsYou > 0 ? [t('summary.needsYou', { count: needsYou })] : []),
    ...(sent ? [t('summary.sent', { count: sent.count, time: time(sent.since) })] : []),
  ];
  return parts.join(', ') || t('summary.nothing');
};

const Empty = () => {
  const { t } = useTranslation('outbox');
  const offline = useLink().kind === 'offline';
  return (
    <EmptyState title={t(offline ? 'empty.offline' : 'empty.title')}>
      {t(offline ? 'empty.offlineText' : 'empty.text')}
    </EmptyState>
  );
};

interface OutboxPanelProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

const Content = ({ onClose }: Pick<OutboxPanelProps, 'onClose'>) => {
  const { t } = useTranslation('outbox');
  const items = useOutbox();
  const now = useNow(60_000);
  const arranged = arrange(items, now);
  const summary = useSummary(arranged);
  const link = useLink();
  const session = useSession();
  const online = link.kind === 'online' && session.kind === 'signedIn';
  const [past, setPast] = useState(false);
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={past ? t('past.title') : t('title')}
      note={past ? t('past.note') : summary}
      width={WIDTH}
      footer={
        <>
          <span className={styles['rule']}>{t('order')}</span>
          {past ? (
            <Button variant="subtle" leftSection={<IconArrowLeft size={13} />} onClick={() => setPast(false)}>
              {t('backToList')}
            </Button>
          ) : (
            <Button variant="subtle" onClick={() => setPast(true)}>
              {t('history')}
            </Button>
          )}
          {!past && arranged.toSend > 0 && (
            <Button
              leftSection={<IconRefresh size={13} />}
              disabled={!online}
              title={online ? undefined : t('sendNowOffline')}
              onClick={sendNow}
            >
              {t('sendNow')}
            </Button>
          )}
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys for the rows and the choice inside */}
      <div className={styles['content']} onKeyDown={onDrawerKey} data-own-keys data-autofocus tabIndex={-1}>
        <OutboxNotices toSend={arranged.toSend + arranged.needsYou} onClose={onClose} />
        {past ? (
          <PastList past={arranged.past} now={now} onBack={() => setPast(false)} />
        ) : arranged.listed.length === 0 ? (
          <Empty />
        ) : (
          <ChangeList items={items} arranged={arranged} onClose={onClose} />
        )}
      </div>
    </SidePanel>
  );
};

/** The drawer over any page. Nothing of the outbox is read while it is closed. */
export const OutboxPanel = ({ opened, onClose }: OutboxPanelProps) => (opened ? <Content onClose={onClose} /> : null);

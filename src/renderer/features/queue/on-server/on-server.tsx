import { Button } from '@mantine/core';
import type { TicketHit } from '@shared/contract/server-search';
import { IconServer } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useLink } from '@/data/use-desk';
import { PriorityBadge } from '@/ui/priority-badge';
import { useFormat } from '@/ui/use-format';
import styles from './on-server.module.css';
import { useServerSearch } from './use-server-search';

const Hit = ({ hit }: { readonly hit: TicketHit }) => {
  const { t } = useTranslation('domain');
  const { moment } = useFormat();
  return (
    <li>
      <Link href={`/t/${hit.id}`}>
        <PriorityBadge priority={hit.priority} />
        <span className={styles['number']}>{hit.id}</span>
        <span className={styles['words']}>
          <bdi>{hit.title}</bdi>
          {hit.snippet !== '' && <small>{hit.snippet}</small>}
        </span>
        <span className={styles['meta']}>{t(`state.${hit.state}`)}</span>
        <span className={styles['meta']}>{moment(hit.openedAt)}</span>
      </Link>
    </li>
  );
};

/** What the list is narrowed to by words, looked for in the whole history: also in what this device does not hold. */
export const OnServer = ({ text }: { readonly text: string }) => {
  const { t } = useTranslation('queue');
  const { count } = useFormat();
  const offline = useLink().kind === 'offline';
  const { answer, search, more } = useServerSearch(text);
  const said = {
    idle: t(offline ? 'server.offline' : 'server.about'),
    searching: t('server.searching'),
    unreachable: t('server.unreachable'),
  };
  return (
    <section className={styles['root']} aria-label={t('server.title')} data-region="on-server">
      <div className={styles['bar']}>
        <IconServer size={15} stroke={1.6} aria-hidden="true" />
        <b>{t('server.title')}</b>
        <span className={styles['meta']} role="status">
          {answer.kind === 'found' &&
            (answer.hits.length === 0 && answer.after !== null
              ? t('server.soFar')
              : t('server.found', { count: answer.hits.length, n: count(answer.hits.length) }))}
          {answer.kind === 'refused' && answer.message}
          {answer.kind !== 'found' && answer.kind !== 'refused' && said[answer.kind]}
        </span>
        {answer.kind !== 'found' && (
          <Button size="xs" disabled={offline} loading={answer.kind === 'searching'} onClick={() => void search()}>
            {t('server.search')}
          </Button>
        )}
        {answer.kind === 'found' && answer.after !== null && (
          <Button size="xs" disabled={offline} onClick={() => void more()}>
            {t('server.more')}
          </Button>
        )}
      </div>
      {answer.kind === 'found' && answer.hits.length > 0 && (
        <ul className={styles['list']}>
          {answer.hits.map((hit) => (
            <Hit key={hit.id} hit={hit} />
          ))}
        </ul>
      )}
    </section>
  );
};

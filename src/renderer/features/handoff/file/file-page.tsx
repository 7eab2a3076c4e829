import { Button } from '@mantine/core';
import type { Article } from '@shared/domain/article';
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { TicketView } from '@/data/model';
import type { ParcelView } from '@/data/parcel-model';
import { type OpenedFile, onOpenedFile, openedFile, takeParcel } from '@/data/parcels';
import { useDesk } from '@/data/use-desk';
import { ActionButton } from '@/ui/action-button';
import { setAtHand } from '@/ui/at-hand';
import { EmptyState } from '@/ui/empty-state';
import { ErrorNote } from '@/ui/error-note';
import { PacketView } from '@/ui/packet-view';
import { PersonAvatar } from '@/ui/person-avatar';
import { PriorityBadge } from '@/ui/priority-badge';
import { StateLabel } from '@/ui/state-icon';
import { useFormat } from '@/ui/use-format';
import styles from './file-page.module.css';
import { useFaultText } from './use-fault-text';

type Ready = Extract<TicketView, { kind: 'ready' }>;

interface Shown {
  /** What happened last, and an article's text; other features', so the app hands them over. */
  readonly latest: (view: Ready) => ReactNode;
  readonly article: (article: Article) => ReactNode;
}

const Head = ({ view }: { readonly view: ParcelView }) => {
  const { t } = useTranslation('parcel');
  const { moment } = useFormat();
  const { people } = useDesk();
  const { ticket, byName, at } = view;
  const caller = people.get(ticket.callerId);
  const who = [caller?.name ?? view.names[ticket.callerId], caller?.department, caller?.location];
  return (
    <header className={styles['head']}>
      <p className={styles['kicker']}>{t('page.title')}</p>
      <div className={styles['facts']}>
        <b>{ticket.number}</b>
        <StateLabel
          state={ticket.state.kind}
          detail={ticket.state.kind === 'onHold' ? ticket.state.reason : null}
          long
        />
        <PriorityBadge priority={ticket.priority} label />
      </div>
      <h1 dir="auto">{ticket.shortDescription}</h1>
      <p>{who.filter(Boolean).join(', ')}</p>
      <p className={styles['signed']}>
        <PersonAvatar name={byName} me={false} />
        <span>
          {t('page.signed', { person: byName, desk: view.desk })}{' '}
          <time dateTime={new Date(at).toISOString()}>{t('page.saved', { time: moment(at) })}</time>
        </span>
      </p>
    </header>
  );
};

const Offer = ({ view }: { readonly view: ParcelView }) => {
  const { t } = useTranslation('parcel');
  const { settings } = useDesk();
  const { handoff } = view.ticket;
  if (!handoff) return null;
  const group = settings?.groups.find(({ id }) => id === handoff.toGroupId);
  return (
    <section className={styles['part']}>
      <h2>
        {t('page.offered', { person: view.names[handoff.by] ?? view.byName, group: group?.name ?? handoff.toGroupId })}
      </h2>
      <p className={styles['muted']}>{t('page.offeredHow')}</p>
      <PacketView packet={handoff.packet} asks={group?.asks ?? []} />
    </section>
  );
};

const Articles = ({ view, article }: { readonly view: ParcelView } & Pick<Shown, 'article'>) => {
  const { t } = useTranslation('parcel');
  if (view.articles.length === 0) return null;
  return (
    <section className={styles['part']}>
      <h2>{t('page.articles')}</h2>
      {view.articles.map((each) => (
        <details key={each.id}>
          <summary>
            {each.id} {each.editions.at(-1)?.content.title}
          </summary>
          {article(each)}
        </details>
      ))}
    </section>
  );
};

const Attachments = ({ names }: { readonly names: readonly string[] }) => {
  const { t } = useTranslation('parcel');
  if (names.length === 0) return null;
  return (
    <section className={styles['part']}>
      <h2>{t('page.attachments')}</h2>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </section>
  );
};

const Foot = ({ view, text }: { readonly view: ParcelView; readonly text: string }) => {
  const { t } = useTranslation('parcel');
  const faultText = useFaultText();
  const [, go] = useLocation();
  const [fault, setFault] = useState<string | null>(null);
  const here = view.here !== 'no';
  const take = async () => {
    const taken = await takeParcel(text);
    if (taken.ok) go(`/t/${taken.number}`);
    else setFault(faultText(taken.fault));
  };
  return (
    <footer className={styles['foot']} data-region="take">
      {fault ? (
        <ErrorNote>{fault}</ErrorNote>
      ) : (
        <p>{here ? t(view.here === 'own' ? 'page.own' : 'page.taken') : t('page.takeHow')}</p>
      )}
      <span>
        <ActionButton id="app.openFile">{t('page.another')}</ActionButton>
        {here ? (
          <Button variant="filled" autoFocus onClick={() => go(`/t/${view.ticket.number}`)}>
            {t('page.open')}
          </Button>
        ) : (
          <Button variant="filled" autoFocus onClick={() => void take()}>
            {t('page.take')}
          </Button>
        )}
      </span>
    </footer>
  );
};

const Preview = ({ file, view, latest, article }: Shown & { readonly file: OpenedFile; readonly view: ParcelView }) => {
  const { t } = useTranslation('parcel');
  const { ticket, entries, unsent } = view;
  return (
    <div className={styles['page']}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles['scroll']} tabIndex={0} aria-label={t('page.label')} data-region="file">
        <Head view={view} />
        <Offer view={view} />
        <section className={styles['part']}>
          <h2>{t('page.latest')}</h2>
          {unsent.length > 0 && <p className={styles['muted']}>{t('page.unsent', { count: unsent.length })}</p>}
          {latest({ kind: 'ready', ticket, entries, unsent, timelineComplete: true })}
        </section>
        <Articles view={view} article={article} />
        <Attachments names={view.attachments} />
      </section>
      <Foot key={file.text} view={view} text={file.text} />
    </div>
  );
};

/** What is in a file, before it is taken in; or why it is not opened. */
export const FilePage = (shown: Shown) => {
  const { t } = useTranslation('parcel');
  const file = useSyncExternalStore(onOpenedFile, openedFile);
  const faultText = useFaultText();
  useEffect(() => setAtHand(null), []);
  if (file?.look.ok) return <Preview {...shown} file={file} view={file.look.view} />;
  return (
    <EmptyState
      whole
      title={file ? t('fault.title', { file: file.name }) : t('page.none')}
      actions={
        <ActionButton id="app.openFile" variant="filled">
          {t(file ? 'page.another' : 'page.choose')}
        </ActionButton>
      }
    >
      {file && !file.look.ok ? <span role="alert">{faultText(file.look.fault)}</span> : t('page.drop')}
    </EmptyState>
  );
};

import { Button } from '@mantine/core';
import { LATE_AFTER } from '@shared/domain/entry';
import { type Handoff, type Hop, isPingPong } from '@shared/domain/handoff';
import { noClock, slaOf } from '@shared/domain/sla';
import { acceptClock } from '@shared/domain/stays';
import type { Ticket } from '@shared/domain/ticket';
import { IconRepeat } from '@tabler/icons-react';
import { type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { TicketView } from '@/data/model';
import { useDesk, usePerson } from '@/data/use-desk';
import { ActionButton } from '@/ui/action-button';
import { KeyHint } from '@/ui/key-hint';
import { PacketView } from '@/ui/packet-view';
import { PersonAvatar } from '@/ui/person-avatar';
import { PriorityBadge } from '@/ui/priority-badge';
import { SlaBar, SlaDesk } from '@/ui/sla-bar';
import { StateLabel } from '@/ui/state-icon';
import { useFormat } from '@/ui/use-format';
import { useHandoffQuestion } from '../asking';
import { useNames } from '../names';
import styles from './handed.module.css';
import { ReturnForm } from './return-form';

export type ReadyTicket = Extract<TicketView, { kind: 'ready' }>;

const Head = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('handoff');
  const desk = useContext(SlaDesk);
  const [, go] = useLocation();
  const { state, handoff } = ticket;
  const accept = desk && handoff ? acceptClock(handoff, null, desk) : noClock;
  return (
    <div className={styles['facts']}>
      <b>{ticket.number}</b>
      <StateLabel state={state.kind} detail={state.kind === 'onHold' ? state.reason : null} long />
      <PriorityBadge priority={ticket.priority} label />
      {accept.state !== 'none' && (
        <span className={styles['clock']}>
          {t('received.toAccept')}
          <SlaBar wide clock={accept} />
        </span>
      )}
      {desk && (
        <span className={styles['clock']}>
          {t('received.resolve')}
          <SlaBar wide clock={slaOf(ticket, desk).resolve} />
        </span>
      )}
      <Button
        className={styles['open'] ?? ''}
        variant="subtle"
        rightSection={<KeyHint keys="Enter" />}
        onClick={() => go(`/t/${ticket.number}`)}
      >
        {t('received.open')}
      </Button>
    </div>
  );
};

/** What happened to it between groups before this offer. */
const Before = ({ hops }: { readonly hops: readonly Hop[] }) => {
  const { t } = useTranslation('handoff');
  const { moment } = useFormat();
  const { person } = useNames();
  const answered = hops.filter(({ outcome }) => outcome === 'accepted' || outcome === 'returned');
  const last = answered.at(-1);
  if (!last) return null;
  const told = { person: person(last.endedBy), time: moment(last.endedAt) };
  return (
    <>
      {isPingPong(hops) && <IconRepeat size={13} stroke={1.8} aria-hidden="true" className={styles['repeat']} />}{' '}
      {t('received.again', { count: answered.length })}{' '}
      {last.outcome === 'returned'
        ? t('received.lastReturned', { ...told, reason: t(`return.reasons.${last.reason ?? 'other'}`) })
        : t('received.lastAccepted', told)}
    </>
  );
};

const From = ({ view, handoff }: { readonly view: ReadyTicket; readonly handoff: Handoff }) => {
  const { t } = useTranslation('handoff');
  const { moment } = useFormat();
  const { person, group, me } = useNames();
  const from = group(handoff.fromGroupId);
  const entry = view.entries.find(({ body }) => body.kind === 'handoff' && body.handoff.id === handoff.id);
  const late = entry !== undefined && entry.receivedAt - entry.at > LATE_AFTER;
  return (
    <div className={styles['from']}>
      <span>{t('part.from')}</span>
      <p>
        <PersonAvatar name={person(handoff.by)} me={handoff.by === me} />
        <bdi>
          {from === null ? person(handoff.by) : t('received.from', { person: person(handoff.by), group: from })}
        </bdi>
        <span>
          {t('received.at', { time: moment(handoff.at) })}
          {late && `, ${t('received.offline', { time: moment(entry.receivedAt) })}`}
        </span>
      </p>
    </div>
  );
};

const Answered = ({ hop }: { readonly hop: Hop }) => {
  const { t } = useTranslation('handoff');
  const { moment } = useFormat();
  const { person } = useNames();
  const told = { person: person(hop.endedBy), time: moment(hop.endedAt) };
  return (
    <footer className={styles['answered']}>
      <p>
        {hop.outcome === 'returned'
          ? t('received.returnedBy', { ...told, reason: t(`return.reasons.${hop.reason ?? 'other'}`) })
          : t('received.acceptedBy', told)}
      </p>
      {hop.note && <blockquote dir="auto">{hop.note}</blockquote>}
    </footer>
  );
};

const Accept = ({ number, toGroupId }: { readonly number: string; readonly toGroupId: string }) => {
  const { t } = useTranslation('handoff');
  const { group } = useNames();
  const tickets = [number];
  return (
    <footer className={styles['accept']} data-region="accept">
      <div>
        <b>{t('received.accept')}</b>
        <p>{t('received.owns', { group: group(toGroupId) })}</p>
        <p>{t('received.firstHasIt')}</p>
      </div>
      <span className={styles['buttons']}>
        <ActionButton id="handoff.return" tickets={tickets} />
        <ActionButton id="handoff.acceptForTeam" tickets={tickets} />
        <ActionButton id="handoff.accept" tickets={tickets} variant="filled" />
      </span>
    </footer>
  );
};

interface HandedTicketProps {
  readonly view: ReadyTicket;
  /** The offer that is shown: it waits, or was answered. */
  readonly offerId: string;
  /** What happened last on the ticket; another feature's, so the app hands it over. */
  readonly latest: (view: ReadyTicket) => ReactNode;
}

/** The packet before the ticket: who asks for what, and the answer to it. */
export const HandedTicket = ({ view, offerId, latest }: HandedTicketProps) => {
  const { t } = useTranslation('handoff');
  const question = useHandoffQuestion();
  const { settings } = useDesk();
  const { ticket } = view;
  const caller = usePerson(ticket.callerId);
  const pending = ticket.handoff?.id === offerId ? ticket.handoff : null;
  const hop = ticket.hops.find(({ id }) => id === offerId) ?? null;
  const offer = pending ?? hop;
  const asks = settings?.groups.find(({ id }) => id === offer?.toGroupId)?.asks ?? [];
  const earlier = ticket.hops.filter(({ id }) => id !== offerId);
  const who = [caller?.name, caller?.department, caller?.location].filter(Boolean).join(', ');
  return (
    <>
      <section
        className={styles['scroll']}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={ticket.number}
        data-region="packet"
      >
        <header className={styles['head']}>
          <Head ticket={ticket} />
          <h2 dir="auto">{ticket.shortDescription}</h2>
          <p>
            {who}. <Before hops={earlier} />
          </p>
        </header>
        {offer && (
          <div className={styles['packet']}>
            <PacketView packet={offer.packet} asks={asks} />
            <From view={view} handoff={offer} />
          </div>
        )}
        <div className={styles['latest']}>
          <h3>{t('received.latest')}</h3>
          {latest(view)}
        </div>
      </section>
      {pending && question?.kind === 'return' && question.number === ticket.number ? (
        <div className={styles['return']}>
          <ReturnForm ticket={ticket} handoff={pending} />
        </div>
      ) : pending ? (
        <Accept number={ticket.number} toGroupId={pending.toGroupId} />
      ) : (
        hop && <Answered hop={hop} />
      )}
    </>
  );
};

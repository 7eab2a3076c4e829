import { slaOf } from '@shared/domain/sla';
import type { Ticket } from '@shared/domain/ticket';
import { IconCloudUp, IconDots, IconMaximize, IconPhone, IconX } from '@tabler/icons-react';
import { useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketView } from '@/data/model';
import { usePerson } from '@/data/use-desk';
import { useTicket } from '@/data/use-ticket';
import { ActionButton } from '@/ui/action-button';
import { IconButton } from '@/ui/icon-button';
import { PersonAvatar } from '@/ui/person-avatar';
import { PhaseLabel } from '@/ui/phase-label';
import { PriorityBadge } from '@/ui/priority-badge';
import { PropertyList } from '@/ui/property-list';
import { SlaDesk } from '@/ui/sla-bar';
import { StateLabel } from '@/ui/state-icon';
import { useFormat } from '@/ui/use-format';
import { ask } from '../ask/asking';
import { Composer } from '../composer/composer';
import { HandoffBanner } from '../handoff/banner';
import { hasClocks } from '../kind/phases';
import { ClockFace } from '../sla/clock-face';
import { useSpeech } from '../use-speech';
import { Latest } from './latest';
import styles from './preview.module.css';

type Ready = Extract<TicketView, { kind: 'ready' }>;

const detailOf = ({ state }: Ticket): string | null => (state.kind === 'onHold' ? state.reason : null);

const Clocks = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('ticket');
  const { moment } = useFormat();
  const desk = useContext(SlaDesk);
  const clocks = useMemo(() => (desk ? slaOf(ticket, desk) : null), [ticket, desk]);
  if (!clocks) return null;
  return (
    <div className={styles['clocks']}>
      {(['respond', 'resolve'] as const).map((kind) => (
        <div key={kind}>
          <span>{t(`sla.${kind}`)}</span>
          <ClockFace
            aligned
            clock={clocks[kind]}
            note={clocks[kind].dueAt === null ? undefined : `· ${moment(clocks[kind].dueAt)}`}
          />
        </div>
      ))}
    </div>
  );
};

const Facts = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('ticket');
  const speech = useSpeech();
  const caller = usePerson(ticket.callerId);
  const service = [
    ticket.serviceId && speech.service(ticket.serviceId),
    ticket.subcategoryId && speech.subcategory(ticket.subcategoryId),
  ].filter(Boolean);
  const properties = [
    {
      name: t('field.callerId'),
      value: (
        <>
          <bdi>{speech.person(ticket.callerId)}</bdi>
          <span className={styles['muted']}>
            {[caller?.department, caller?.location].filter(Boolean).map((word) => ` · ${word}`)}
            {caller?.phone && (
              <>
                {' · '}
                <IconPhone size={12} aria-hidden="true" /> {caller.phone}
              </>
            )}
          </span>
        </>
      ),
    },
    { name: t('field.serviceId'), value: service.join(' › ') },
    { name: t('field.groupId'), value: ticket.groupId && speech.group(ticket.groupId) },
    { name: t('field.configurationItem'), value: ticket.configurationItem },
    { name: t('field.location'), value: ticket.location },
  ].filter(({ value }) => value);
  return <PropertyList properties={properties} nameWidth={84} />;
};

const Content = ({ view }: { readonly view: Ready }) => {
  const { t } = useTranslation(['ticket', 'kinds']);
  const speech = useSpeech();
  const { ticket, unsent } = view;
  const { assigneeId } = ticket;
  const me = assigneeId === speech.me;
  const tickets = [ticket.number];
  return (
    <>
      <section
        className={styles['scroll']}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('preview.label', { number: ticket.number })}
      >
        <h2 dir="auto">{ticket.shortDescription}</h2>
        <div className={styles['marks']}>
          <PriorityBadge priority={ticket.priority} label />
          {ticket.phase === null ? (
            <StateLabel state={ticket.state.kind} detail={detailOf(ticket)} long />
          ) : (
            <PhaseLabel kind={ticket.kind} phase={ticket.phase} state={ticket.state.kind} />
          )}
          <span className={styles['who']}>
            <PersonAvatar name={assigneeId === null ? null : speech.person(assigneeId)} me={me} />
            <bdi>{assigneeId === null ? t('page.unassigned') : me ? t('who.you') : speech.person(assigneeId)}</bdi>
          </span>
        </div>
        {hasClocks(ticket) && <Clocks ticket={ticket} />}
        {unsent.length > 0 && (
          <p className={styles['unsent']}>
            <IconCloudUp size={14} stroke={1.8} aria-hidden="true" />
            <span>
              <b>{t('preview.unsynced', { count: unsent.length })}</b> {t('preview.unsyncedWhy')}
            </span>
          </p>
        )}
        <div className={styles['handoff']}>
          <HandoffBanner ticket={ticket} />
        </div>
        <div className={styles['actions']}>
          <ActionButton id="ticket.reply" tickets={tickets}>
            {t('preview.reply')}
          </ActionButton>
          <ActionButton id="ticket.assign" tickets={tickets} />
          <ActionButton id="ticket.handOff" tickets={tickets} />
          {ticket.phase === null ? (
            <ActionButton id="ticket.resolve" tickets={tickets} />
          ) : (
            <ActionButton id="ticket.state" tickets={tickets}>
              {t('kinds:page.phase')}
            </ActionButton>
          )}
        </div>
        <Facts ticket={ticket} />
        <Latest view={view} />
      </section>
      <Composer ticket={ticket} small tucked />
    </>
  );
};

interface TicketPreviewProps {
  readonly number: string;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** A ticket beside the list: what it is, what happened last, and the next step. */
export const TicketPreview = ({ number, onOpen, onClose }: TicketPreviewProps) => {
  const { t } = useTranslation('ticket');
  const view = useTicket(number);
  return (
    <div className={styles['root']}>
      <header className={styles['head']}>
        <span>{number}</span>
        <IconButton label={t('preview.open')} keys="Enter" onClick={onOpen}>
          <IconMaximize size={15} stroke={1.7} />
        </IconButton>
        <IconButton
          label={t('page.more')}
          keys="."
          aria-haspopup="dialog"
          data-ask="ticket.more"
          onClick={(event) => ask('more', [number], event.currentTarget)}
        >
          <IconDots size={15} />
        </IconButton>
        <IconButton label={t('preview.close')} keys="Space" onClick={onClose}>
          <IconX size={15} />
        </IconButton>
      </header>
      {view.kind === 'ready' ? (
        <Content key={number} view={view} />
      ) : (
        <p className={styles['nothing']} role="status">
          {view.kind === 'missing' && t(`page.${view.reason}`, { number })}
        </p>
      )}
    </div>
  );
};

import { Button } from '@mantine/core';
import { isPingPong, missingParts, type Packet } from '@shared/domain/handoff';
import type { Group } from '@shared/domain/settings';
import { readClock, slaOf } from '@shared/domain/sla';
import type { Ticket } from '@shared/domain/ticket';
import {
  IconArrowsExchange,
  IconCheck,
  IconCircle,
  IconClock,
  IconCloudUp,
  IconMail,
  IconRepeat,
} from '@tabler/icons-react';
import { type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/ui/now';
import { SlaDesk } from '@/ui/sla-bar';
import { useFormat } from '@/ui/use-format';
import { useNames } from '../names';
import styles from './offer.module.css';

const Fact = ({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) => (
  <li>
    <span aria-hidden="true">{icon}</span>
    {children}
  </li>
);

const Asked = ({ group, packet }: { readonly group: Group; readonly packet: Packet }) => {
  const { t } = useTranslation('handoff');
  const asks = group.asks ?? [];
  const missing = new Set(missingParts(packet, asks));
  if (asks.length === 0) return <p>{t('offer.checkNone', { group: group.name })}</p>;
  return (
    <ul>
      {asks.map((part) => (
        <li key={part} data-missing={missing.has(part) || undefined}>
          <span aria-hidden="true">
            {missing.has(part) ? <IconCircle size={14} stroke={1.7} /> : <IconCheck size={14} stroke={2} />}
          </span>
          {t(missing.has(part) ? 'offer.missing' : 'offer.filled', { part: t(`part.${part}`) })}
        </li>
      ))}
    </ul>
  );
};

interface PacketCheckProps {
  readonly ticket: Ticket;
  readonly group: Group | undefined;
  readonly packet: Packet;
  readonly onFinish: () => void;
}

/** What the receiving group asks for, what happens next, and what may be worth doing before. Nothing here blocks. */
export const PacketCheck = ({ ticket, group, packet, onFinish }: PacketCheckProps) => {
  const { t } = useTranslation('handoff');
  const { duration } = useFormat();
  const { person } = useNames();
  const desk = useContext(SlaDesk);
  const now = useNow();
  const reading = desk ? readClock(slaOf(ticket, desk).resolve, now, desk) : null;
  const runs = reading !== null && (reading.tone === 'onTrack' || reading.tone === 'atRisk');
  const done = ticket.checklist.filter((step) => step.done !== null).length;
  const open = ticket.checklist.length > done;
  const passedOn = isPingPong(ticket.hops);
  return (
    <aside className={styles['check']} aria-label={t('offer.check')}>
      <section>
        <h3>{group ? t('offer.checkOf', { group: group.name }) : t('offer.check')}</h3>
        {group ? <Asked group={group} packet={packet} /> : <p>{t('offer.chooseFirst')}</p>}
      </section>
      <section>
        <h3>{t('offer.happens')}</h3>
        <ul>
          <Fact icon={<IconClock size={14} stroke={1.7} />}>
            {runs ? t('offer.clockLeft', { time: duration(reading.left) }) : t('offer.clock')}
          </Fact>
          {group && (
            <Fact icon={<IconArrowsExchange size={14} stroke={1.7} />}>{t('offer.both', { group: group.name })}</Fact>
          )}
          <Fact icon={<IconMail size={14} stroke={1.7} />}>
            {t('offer.answers', { caller: person(ticket.callerId) })}
          </Fact>
          <Fact icon={<IconCloudUp size={14} stroke={1.7} />}>{t('offer.works')}</Fact>
        </ul>
      </section>
      {(open || passedOn) && (
        <section>
          <h3>{t('offer.before')}</h3>
          {passedOn && (
            <p className={styles['warned']}>
              <IconRepeat size={14} stroke={1.7} aria-hidden="true" />
              {t('offer.passedOn', { count: ticket.hops.length })}
            </p>
          )}
          {open && (
            <>
              <p>{t('offer.steps', { done, count: ticket.checklist.length })}</p>
              <Button size="xs" onClick={onFinish}>
                {t('offer.finish')}
              </Button>
            </>
          )}
        </section>
      )}
    </aside>
  );
};

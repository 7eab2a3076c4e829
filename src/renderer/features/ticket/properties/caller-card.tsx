import { isActive } from '@shared/domain/lifecycle';
import type { Ticket } from '@shared/domain/ticket';
import { IconPhone } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSelector } from 'react-redux';
import type { Row } from '@/data/model';
import { rowsOf } from '@/data/rows';
import type { DeskRootState } from '@/data/store';
import { usePerson } from '@/data/use-desk';
import { PersonAvatar } from '@/ui/person-avatar';
import { EditableProperty } from './editable-property';
import { PersonEditor } from './person-editor';
import styles from './properties.module.css';
import { TicketLine } from './ticket-line';

const useOtherTickets = ({ callerId, number }: Ticket): readonly Row[] => {
  const rows = useSelector((state: DeskRootState) => state.tickets.rows);
  return useMemo(() => {
    const others: Row[] = [];
    for (const row of rowsOf(rows)) {
      if (row.callerId === callerId && row.number !== number && isActive(row.state)) others.push(row);
    }
    return others.sort((a, b) => b.openedAt - a.openedAt);
  }, [rows, callerId, number]);
};

/** More than these would push the properties out of sight. */
const MOST = 12;

/** Who reported it, how to reach them, and what else they are waiting for. */
export const CallerCard = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('ticket');
  const caller = usePerson(ticket.callerId);
  const others = useOtherTickets(ticket);
  const [open, setOpen] = useState(false);
  const name = caller?.name ?? t('who.someone');
  const place = [caller?.department, caller?.location, caller?.organisation].filter(Boolean).join(', ');
  const phone = caller?.phone;
  return (
    <section className={styles['caller']} aria-label={t('properties.caller')}>
      <div className={styles['person']}>
        <PersonAvatar name={name} size={28} />
        <div className={styles['names']}>
          <EditableProperty
            ticket={ticket}
            field="callerId"
            bare
            value={
              <>
                <b>
                  <bdi>{name}</bdi>
                </b>
                {caller?.vip && <span className={styles['vip']}>{t('properties.vip')}</span>}
              </>
            }
            words={name}
            editor={(props) => <PersonEditor {...props} />}
          />
          <small>
            <bdi>{place}</bdi>
          </small>
        </div>
        {phone && (
          <a
            className={styles['phone']}
            href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}
            aria-label={t('properties.call', { name, phone })}
          >
            <IconPhone size={13} aria-hidden="true" />
            {phone}
          </a>
        )}
      </div>
      {others.length === 0 ? (
        <p className={styles['muted']}>{t('properties.noOpenTickets')}</p>
      ) : (
        <button type="button" className={styles['fold']} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('properties.openTickets', { count: others.length })}
        </button>
      )}
      {open && (
        <ul className={styles['lines']}>
          {others.slice(0, MOST).map((row) => (
            <li key={row.number}>
              <TicketLine number={row.number} title={row.shortDescription} state={row.state} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

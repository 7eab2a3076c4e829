import type { Link, Ticket } from '@shared/domain/ticket';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { canRun } from '@/data/run-command';
import { useRow } from '@/data/use-rows';
import { IconButton } from '@/ui/icon-button';
import { Section } from '@/ui/section';
import { unlink } from '../unlink';
import { AddButton } from './add-button';
import styles from './properties.module.css';
import { TicketLine } from './ticket-line';

const LinkLine = ({ ticket, link }: { readonly ticket: Ticket; readonly link: Link }) => {
  const { t } = useTranslation(['ticket', 'domain']);
  const row = useRow(link.to);
  const kind = t(`domain:linkKind.${link.kind}`);
  const may = canRun('ticket.link.v1', ticket, { ...link, on: false }) === null;
  const remove = () => void unlink(ticket.number, link);
  return (
    <li className={styles['removable']}>
      <TicketLine number={link.to} title={row?.shortDescription ?? null} state={row?.state ?? null} kind={kind} />
      {may && (
        <IconButton label={t('properties.removeLink', { link: `${kind} ${link.to}` })} size={24} onClick={remove}>
          <IconX size={12} />
        </IconButton>
      )}
    </li>
  );
};

export const LinksSection = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('ticket');
  return (
    <Section
      title={t('properties.links')}
      aside={<AddButton action="ticket.link" number={ticket.number} label={t('properties.addLink')} />}
    >
      {ticket.links.length === 0 ? (
        <p className={styles['muted']}>{t('properties.noLinks')}</p>
      ) : (
        <ul className={styles['lines']}>
          {ticket.links.map((link) => (
            <LinkLine key={`${link.kind} ${link.to}`} ticket={ticket} link={link} />
          ))}
        </ul>
      )}
    </Section>
  );
};

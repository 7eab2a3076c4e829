import type { Major } from '@shared/domain/major';
import type { Ticket } from '@shared/domain/ticket';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { canRun } from '@/data/run-command';
import { IconButton } from '@/ui/icon-button';
import { PropertyList } from '@/ui/property-list';
import { Section } from '@/ui/section';
import text from '@/ui/text.module.css';
import { useFormat } from '@/ui/use-format';
import { askMajor } from '../asking';
import { useNames } from '../names';
import styles from './known.module.css';

interface FactsSectionProps {
  readonly ticket: Ticket;
  readonly major: Major;
}

/** What it means for the business, and for whom. */
export const FactsSection = ({ ticket, major }: FactsSectionProps) => {
  const { t } = useTranslation('major');
  const { service } = useNames();
  const { count, moment } = useFormat();
  const may = canRun('ticket.setRoom.v1', ticket, { impact: `${major.impact} ` }) === null;
  const causes = ticket.links.filter(({ kind }) => kind === 'causedBy' || kind === 'change' || kind === 'problem');
  const properties = [
    ...(ticket.location ? [{ name: t('facts.site'), value: ticket.location }] : []),
    ...(major.serviceIds.length > 0
      ? [{ name: t('facts.services'), value: major.serviceIds.map(service).join(', ') }]
      : []),
    {
      name: t('facts.people'),
      value: major.people === null ? t('facts.peopleUnknown') : count(major.people),
    },
    {
      name: t('facts.since'),
      value:
        ticket.noticedAt === null
          ? moment(ticket.openedAt)
          : `${moment(ticket.noticedAt)}, ${t('facts.reported', { time: moment(ticket.openedAt) })}`,
    },
    ...(causes.length > 0
      ? [
          {
            name: t('facts.cause'),
            value: causes.map(({ to }) => (
              <Link key={to} href={`/t/${to}`} className={text['link'] ?? ''}>
                {to}{' '}
              </Link>
            )),
          },
        ]
      : []),
  ];
  return (
    <Section
      title={t('facts.title')}
      aside={
        may && (
          <IconButton label={t('facts.edit')} size={24} onClick={() => askMajor('facts', [ticket.number])}>
            <IconPencil size={13} stroke={1.7} />
          </IconButton>
        )
      }
    >
      <p className={styles['impact']} data-empty={major.impact === '' || undefined} dir="auto">
        {major.impact === '' ? t('facts.none') : major.impact}
      </p>
      <PropertyList properties={properties} nameWidth={84} />
    </Section>
  );
};

import type { Major } from '@shared/domain/major';
import type { Ticket } from '@shared/domain/ticket';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { canRun } from '@/data/run-command';
import { IconButton } from '@/ui/icon-button';
import { PropertyList } from '@/ui/property-list';
import { Section } from '@/ui/section';
import { askMajor } from '../asking';
import styles from './updates.module.css';

/** Who is told, where, and how often. */
export const PlanSection = ({ ticket, major }: { readonly ticket: Ticket; readonly major: Major }) => {
  const { t } = useTranslation('major');
  const may = canRun('ticket.setRoom.v1', ticket, { plan: [{ audience: '-', channel: 'phone', every: 7 }] }) === null;
  return (
    <Section
      title={t('plan.title')}
      aside={
        may && (
          <IconButton label={t('plan.edit')} size={24} onClick={() => askMajor('plan', [ticket.number])}>
            <IconPencil size={13} stroke={1.7} />
          </IconButton>
        )
      }
    >
      {major.plan.length === 0 ? (
        <p className={styles['muted']}>{t('plan.none')}</p>
      ) : (
        <PropertyList
          nameWidth={130}
          properties={major.plan.map(({ audience, channel, every }) => ({
            name: audience,
            value: t('plan.line', { channel: t(`plan.channels.${channel}`), count: every }),
          }))}
        />
      )}
    </Section>
  );
};

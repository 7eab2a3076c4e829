import type { Ticket } from '@shared/domain/ticket';
import { useTranslation } from 'react-i18next';
import { canRun } from '@/data/run-command';
import { Section } from '@/ui/section';
import { performAloud, say } from '../perform';
import { useSpeech } from '../use-speech';
import { AddButton } from './add-button';
import { Chip } from './chip';
import styles from './properties.module.css';

export const WatchersSection = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('ticket');
  const speech = useSpeech();
  const { number, watchers } = ticket;
  const remove = (personId: string) =>
    void performAloud({
      name: 'ticket.watch.v1',
      numbers: [number],
      argsFor: () => ({ personId, on: false }),
      done: say('ticket:done.watch'),
    });
  return (
    <Section
      title={t('field.watchers')}
      aside={<AddButton action="ticket.watch" number={number} label={t('properties.addWatcher')} />}
    >
      {watchers.length === 0 ? (
        <p className={styles['muted']}>{t('properties.noWatchers')}</p>
      ) : (
        <div className={styles['chips']}>
          {watchers.map((id) => {
            const name = id === speech.me ? speech.say('ticket:who.you') : speech.person(id);
            const may = canRun('ticket.watch.v1', ticket, { personId: id, on: false }) === null;
            return (
              <Chip
                key={id}
                removeLabel={t('properties.removeWatcher', { name })}
                onRemove={may ? () => remove(id) : null}
              >
                {name}
              </Chip>
            );
          })}
        </div>
      )}
    </Section>
  );
};

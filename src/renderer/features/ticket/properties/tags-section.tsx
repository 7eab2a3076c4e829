import type { Ticket } from '@shared/domain/ticket';
import { useTranslation } from 'react-i18next';
import { canRun } from '@/data/run-command';
import { Section } from '@/ui/section';
import { performAloud, say } from '../perform';
import { AddButton } from './add-button';
import { Chip } from './chip';
import styles from './properties.module.css';

export const TagsSection = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('ticket');
  const { number, tags } = ticket;
  const mayTag = canRun('ticket.tag.v1', ticket, { add: [], remove: [] })?.code !== 'permission.denied';
  const remove = (tag: string) =>
    void performAloud({
      name: 'ticket.tag.v1',
      numbers: [number],
      argsFor: () => ({ add: [], remove: [tag] }),
      done: say('ticket:done.tag'),
    });
  return (
    <Section
      title={t('properties.tags')}
      aside={<AddButton action="ticket.tag" number={number} label={t('properties.addTag')} />}
    >
      {tags.length === 0 ? (
        <p className={styles['muted']}>{t('properties.noTags')}</p>
      ) : (
        <div className={styles['chips']}>
          {tags.map((tag) => (
            <Chip
              key={tag}
              removeLabel={t('properties.removeTag', { tag })}
              onRemove={mayTag ? () => remove(tag) : null}
            >
              {tag}
            </Chip>
          ))}
        </div>
      )}
    </Section>
  );
};

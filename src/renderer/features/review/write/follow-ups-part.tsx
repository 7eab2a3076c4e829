import { Button, Menu, Select, TextInput } from '@mantine/core';
import { ticketKinds } from '@shared/domain/kinds';
import { isDesk } from '@shared/domain/permissions';
import type { FollowUp } from '@shared/domain/review';
import { IconPlus, IconTicket, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { newId } from '@/data/ids';
import { useDesk } from '@/data/use-desk';
import { dayField, endOfDay } from '@/ui/date-input';
import { IconButton } from '@/ui/icon-button';
import { makeTicket } from '../follow-up-ticket';
import { useReviewSpeech } from '../use-names';
import styles from './write.module.css';

const MOST = 60;

interface FollowUpsPartProps {
  readonly review: string;
  readonly ticket: string;
  readonly followUps: readonly FollowUp[];
  readonly onChange: (change: (now: readonly FollowUp[]) => FollowUp[]) => void;
}

/** What follows, who sees to it, and until when; in one step it is a ticket. */
export const FollowUpsPart = ({ review, ticket, followUps, onChange }: FollowUpsPartProps) => {
  const { t } = useTranslation('review');
  const { people } = useDesk();
  const { day } = useReviewSpeech();
  const owners = useMemo(
    () =>
      [...people.values()]
        .filter((person) => person.active && isDesk(person) && person.role !== 'system')
        .map(({ id, name }) => ({ value: id, label: name }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    [people],
  );
  const patch = (id: string, change: Partial<FollowUp>) =>
    onChange((now) => now.map((each) => (each.id === id ? { ...each, ...change } : each)));
  return (
    <>
      <ul className={styles['followUps']}>
        {followUps.map((each, index) => {
          const n = index + 1;
          const name = each.text.trim() || t('followUp.textOf', { n });
          return (
            <li key={each.id}>
              <TextInput
                className={styles['grow'] ?? ''}
                aria-label={t('followUp.textOf', { n })}
                value={each.text}
                maxLength={400}
                onChange={(event) => patch(each.id, { text: event.currentTarget.value })}
              />
              <Select
                className={styles['owner'] ?? ''}
                aria-label={t('followUp.ownerOf', { n })}
                placeholder={t('followUp.nobody')}
                data={owners}
                value={each.ownerId}
                searchable
                clearable
                onChange={(ownerId) => patch(each.id, { ownerId })}
              />
              <TextInput
                className={styles['due'] ?? ''}
                type="date"
                aria-label={t('followUp.dueOf', { n })}
                value={dayField(each.dueAt)}
                onChange={(event) => patch(each.id, { dueAt: endOfDay(event.currentTarget.value) })}
              />
              {each.ticket ? (
                <Link className={styles['ticket'] ?? ''} href={`/t/${each.ticket}`}>
                  {each.ticket}
                </Link>
              ) : (
                <Menu position="bottom-end">
                  <Menu.Target>
                    <Button
                      leftSection={<IconTicket size={14} stroke={1.6} />}
                      disabled={each.text.trim() === ''}
                      aria-label={t('followUp.makeOf', { name })}
                    >
                      {t('followUp.make')}
                    </Button>
                  </Menu.Target>
                  <Menu.Dropdown>
                    {ticketKinds.map((kind) => (
                      <Menu.Item
                        key={kind}
                        onClick={() =>
                          void makeTicket(each, kind, { review, ticket }, day).then(
                            (number) => number !== null && patch(each.id, { ticket: number }),
                          )
                        }
                      >
                        {t(`followUp.kind.${kind}`)}
                      </Menu.Item>
                    ))}
                  </Menu.Dropdown>
                </Menu>
              )}
              <IconButton
                label={t('followUp.remove', { name })}
                onClick={() => onChange((now) => now.filter(({ id }) => id !== each.id))}
              >
                <IconTrash size={14} stroke={1.6} />
              </IconButton>
            </li>
          );
        })}
      </ul>
      <Button
        className={styles['add'] ?? ''}
        leftSection={<IconPlus size={14} />}
        disabled={followUps.length >= MOST}
        onClick={() => onChange((now) => [...now, { id: newId(), text: '', ownerId: null, dueAt: null, ticket: null }])}
      >
        {t('followUp.add')}
      </Button>
    </>
  );
};

import { Button, Select } from '@mantine/core';
import { type Major, type MajorRole, majorRoles } from '@shared/domain/major';
import type { Ticket } from '@shared/domain/ticket';
import { IconUserMinus, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canRun } from '@/data/run-command';
import { IconButton } from '@/ui/icon-button';
import { PersonAvatar } from '@/ui/person-avatar';
import { Section } from '@/ui/section';
import { useDeskPeople, useNames } from '../names';
import { runAloud, say } from '../run';
import styles from './known.module.css';

interface RolesSectionProps {
  readonly ticket: Ticket;
  readonly major: Major;
}

interface RoleProps extends RolesSectionProps {
  readonly role: MajorRole;
}

const Giving = ({
  role,
  holder,
  onGive,
  onLeave,
}: {
  readonly role: MajorRole;
  readonly holder: string | null;
  readonly onGive: (personId: string) => void;
  readonly onLeave: () => void;
}) => {
  const { t } = useTranslation('major');
  const people = useDeskPeople();
  return (
    <Select
      aria-label={t('roles.who', { role: t(`roles.${role}`) })}
      className={styles['giving'] ?? ''}
      autoFocus
      searchable
      defaultDropdownOpened
      selectFirstOptionOnChange
      data={people.map(({ id, name }) => ({ value: id, label: name }))}
      value={holder}
      maxDropdownHeight={260}
      allowDeselect={false}
      onChange={(next) => next !== null && onGive(next)}
      onBlur={onLeave}
    />
  );
};

const Role = ({ ticket, major, role }: RoleProps) => {
  const { t } = useTranslation('major');
  const { me, person } = useNames();
  const [giving, setGiving] = useState(false);
  const holder = major.roles[role];
  const may = (personId: string | null) => canRun('ticket.setMajorRole.v1', ticket, { role, personId }) === null;
  const name = t(`roles.${role}`);
  const set = (personId: string | null) => {
    setGiving(false);
    if (personId === holder) return;
    const done =
      personId === null
        ? say('major:roles.left', { role: name })
        : say('major:roles.done', { role: name, person: person(personId) });
    void runAloud('ticket.setMajorRole.v1', ticket.number, { role, personId }, done);
  };
  // Whether one may give it to anybody does not depend on whom: another than oneself, so that "take" is not meant.
  const someone = useDeskPeople().find(({ id }) => id !== me && id !== holder)?.id ?? null;
  const mayGive = someone !== null && may(someone);
  return (
    <li className={styles['role']} data-role={role}>
      <PersonAvatar name={holder === null ? null : person(holder)} me={holder === me} size={24} />
      {giving ? (
        <Giving role={role} holder={holder} onGive={set} onLeave={() => setGiving(false)} />
      ) : (
        <span className={styles['who']}>
          <b>{holder === null ? t('roles.nobody') : person(holder)}</b>
          <small>{name}</small>
        </span>
      )}
      {!giving && (
        <span className={styles['roleButtons']}>
          {holder === null && may(me) && (
            <Button size="xs" aria-label={t('roles.takeNamed', { role: name })} onClick={() => set(me)}>
              {t('roles.take')}
            </Button>
          )}
          {mayGive && (
            <IconButton label={t('roles.giveNamed', { role: name })} size={24} onClick={() => setGiving(true)}>
              <IconUserPlus size={14} stroke={1.7} />
            </IconButton>
          )}
          {holder !== null && may(null) && (
            <IconButton
              label={t(holder === me ? 'roles.leaveNamed' : 'roles.free', { role: name })}
              size={24}
              onClick={() => set(null)}
            >
              <IconUserMinus size={14} stroke={1.7} />
            </IconButton>
          )}
        </span>
      )}
    </li>
  );
};

/** Who leads, who looks for the cause, who tells the others, who writes it down. */
export const RolesSection = ({ ticket, major }: RolesSectionProps) => {
  const { t } = useTranslation('major');
  return (
    <Section title={t('roles.title')}>
      <ul className={styles['roles']}>
        {majorRoles.map((role) => (
          <Role key={role} ticket={ticket} major={major} role={role} />
        ))}
      </ul>
    </Section>
  );
};

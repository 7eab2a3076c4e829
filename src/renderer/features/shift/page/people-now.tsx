import { Button } from '@mantine/core';
import { maySayPresence } from '@shared/domain/permissions';
import type { Person } from '@shared/domain/person';
import { useTranslation } from 'react-i18next';
import { useStandings } from '@/data/on-shift';
import { useMe, useWorld } from '@/data/use-desk';
import { useNow } from '@/ui/now';
import { PersonAvatar } from '@/ui/person-avatar';
import { takeOffShift } from '../say-where';
import { ShiftCell } from '../shift-cell';
import styles from './page.module.css';

const MINUTE = 60_000;
const order = { onShift: 0, inField: 1, away: 2, unknown: 3, offShift: 4 } as const;

/** Who is there now, those who are on shift first. */
export const PeopleNow = ({ people }: { readonly people: readonly Person[] }) => {
  const { t } = useTranslation('shift');
  const me = useMe();
  const world = useWorld();
  const standings = useStandings(useNow(MINUTE));
  if (!standings || !me || !world) return null;
  const kindOf = (person: Person) => standings(person.id).onShift.kind;
  const sorted = people.toSorted((a, b) => order[kindOf(a)] - order[kindOf(b)] || a.name.localeCompare(b.name));
  const there = sorted.filter((person) => order[kindOf(person)] <= order.inField).length;
  return (
    <section className={styles['part']} aria-labelledby="shifts-now">
      <h2 id="shifts-now">
        {t('page.now')} <span>{t('page.onNow', { count: there })}</span>
      </h2>
      <ul className={styles['people']}>
        {sorted.map((person) => (
          <li key={person.id}>
            <PersonAvatar name={person.name} me={person.id === me.id} />
            <span>{person.name}</span>
            <ShiftCell personId={person.id} />
            {person.id !== me.id &&
              order[kindOf(person)] < order.offShift &&
              maySayPresence(me, person.id, 'offShift', world) && (
                <Button
                  variant="subtle"
                  aria-label={t('page.takeOffHow', { name: person.name })}
                  onClick={() => void takeOffShift(person)}
                >
                  {t('page.takeOff')}
                </Button>
              )}
          </li>
        ))}
      </ul>
    </section>
  );
};

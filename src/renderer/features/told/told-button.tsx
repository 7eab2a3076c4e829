import { isDesk } from '@shared/domain/permissions';
import type { Person } from '@shared/domain/person';
import { IconBell } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useTold } from '@/data/told';
import { markToldRead, useToldMarks } from '@/data/told-marks';
import { useMe } from '@/data/use-desk';
import { IconButton } from '@/ui/icon-button';
import { useNow } from '@/ui/now';
import { firedName } from '@/ui/rule-sentence';
import styles from './told.module.css';

interface ToldButtonProps {
  readonly keys: string;
  readonly onOpen: () => void;
}

/** Callers are told of their tickets by mail; rules speak to those who work. */
export const hearsOfRules = (person: Pick<Person, 'role'> | null): boolean =>
  person !== null && (isDesk(person as Person) || person.role === 'vendor');

const Bell = ({ me, keys, onOpen }: ToldButtonProps & { readonly me: Person }) => {
  const { t } = useTranslation();
  const told = useTold(useNow());
  const marks = useToldMarks(me.id);
  const [location] = useLocation();
  const fresh = told.filter(marks.isNew);
  const open = /^\/t\/([^/?#]+)/.exec(location)?.[1];
  const seen = fresh.filter(({ row }) => row.number === open).map(({ key }) => key);
  const [newest] = fresh;
  // Whoever has the ticket before them has read what was told of it.
  useEffect(() => markToldRead(me.id, seen), [me.id, seen]);
  return (
    <>
      <IconButton
        label={fresh.length > 0 ? t('rules:told.openCount', { count: fresh.length }) : t('rules:told.open')}
        keys={keys}
        className={styles['bell'] ?? ''}
        aria-haspopup="dialog"
        onClick={onOpen}
      >
        <IconBell size={16} stroke={1.7} />
        {fresh.length > 0 && (
          <span className={styles['count']} aria-hidden="true">
            {fresh.length > 99 ? '99+' : fresh.length}
          </span>
        )}
      </IconButton>
      <span className={styles['hidden']} aria-live="polite">
        {newest &&
          t('rules:told.heard', {
            what: firedName(newest, (key, params) => t(key, params ?? {})),
            number: newest.row.number,
          })}
      </span>
    </>
  );
};

/** In the title bar: how much is new of what rules and warnings have told. */
export const ToldButton = (props: ToldButtonProps) => {
  const me = useMe();
  return me && hearsOfRules(me) ? <Bell me={me} {...props} /> : null;
};

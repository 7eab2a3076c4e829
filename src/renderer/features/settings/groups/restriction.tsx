import { Button, Switch } from '@mantine/core';
import type { Group } from '@shared/domain/settings';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'react-redux';
import { rowsOf } from '@/data/rows';
import type { DeskRootState } from '@/data/store';
import parts from '../parts/parts.module.css';

interface RestrictionProps {
  readonly group: Group;
  readonly onChange: (group: Group) => void;
}

/** Whether a group's tickets are its members' alone. Asked back, because tickets leave other people's devices. */
export const Restriction = ({ group, onChange }: RestrictionProps) => {
  const { t } = useTranslation('parts');
  const store = useStore<DeskRootState>();
  const [asking, setAsking] = useState(false);
  const control = useRef<HTMLInputElement>(null);
  const answer = () => {
    control.current?.focus();
    setAsking(false);
  };
  const { restricted, memberIds } = group;
  const decide = (next: boolean) => {
    answer();
    onChange({ ...group, restricted: next });
  };
  const tickets = asking
    ? rowsOf(store.getState().tickets.rows).filter(({ groupId }) => groupId === group.id).length
    : 0;
  return (
    <section className={parts['part']}>
      <Switch
        ref={control}
        label={t('group.restricted')}
        description={t('group.restrictedHint')}
        checked={restricted}
        onChange={() => setAsking(true)}
      />
      {asking && (
        <div className={parts['ask']} role="alert">
          <p>
            {restricted
              ? t('group.openSure', { count: tickets })
              : `${t('group.restrictSure', { count: tickets })} ${t('group.restrictWho', { count: memberIds.length })}`}
          </p>
          <div className={parts['row']}>
            <Button autoFocus onClick={() => decide(!restricted)}>
              {t(restricted ? 'group.open' : 'group.restrict')}
            </Button>
            <Button variant="subtle" onClick={answer}>
              {t('group.asItIs')}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
};

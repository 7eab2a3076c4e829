import { Button } from '@mantine/core';
import type { Ticket } from '@shared/domain/ticket';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '@/ui/action-button';
import { Section } from '@/ui/section';
import { useFormat } from '@/ui/use-format';
import { isActiveRow, useChildren } from '../children';
import { ChildLine, ManyChildren } from './child-list';
import styles from './updates.module.css';

const FEW = 8;

/** The incidents that belong to it, active ones first: a few, or all of them in a list of its own. */
export const ChildrenSection = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('major');
  const { count } = useFormat();
  const children = useChildren(ticket);
  const [all, setAll] = useState(false);
  const active = children.filter(({ row }) => isActiveRow(row)).length;
  const rest = children.length - FEW;
  return (
    <Section
      title={t('children.title')}
      aside={children.length > 0 ? t('children.count', { count: children.length, active: count(active) }) : undefined}
    >
      {children.length === 0 && <p className={styles['muted']}>{t('children.none')}</p>}
      {all ? (
        <ManyChildren parent={ticket} children={children} />
      ) : (
        <ul className={styles['children']}>
          {children.slice(0, FEW).map((child) => (
            <ChildLine key={child.number} parent={ticket} child={child} />
          ))}
        </ul>
      )}
      <div className={styles['childFoot']}>
        {rest > 0 && (
          <Button size="xs" variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('children.fewer') : t('children.more', { count: rest })}
          </Button>
        )}
        <ActionButton id="room.add" tickets={[ticket.number]} size="xs" withIcon>
          {t('children.add')}
        </ActionButton>
      </div>
    </Section>
  );
};

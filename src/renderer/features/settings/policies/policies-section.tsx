import { Button } from '@mantine/core';
import type { SlaPolicy } from '@shared/domain/settings';
import { IconPlus } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '@/data/ids';
import { useDesk } from '@/data/use-desk';
import { EmptyState } from '@/ui/empty-state';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { PartFrame } from '../publishing/part-frame';
import { usePart } from '../publishing/use-part';
import { WhatIf } from '../what-if/what-if';
import styles from './policies.module.css';
import { freeName, moved, newPolicy, policyFault, shadowOf, withCopy } from './policy-edit';
import { PolicyRow } from './policy-row';

const MOST = 100;

/** Agreements beside the desk's own targets, in the order in which they are asked: the first that fits is the one. */
export const PoliciesSection = () => {
  const { t } = useTranslation('policies');
  const { settings } = useDesk();
  const part = usePart('policies');
  const [open, setOpen] = useState<string | null>(null);
  const dragged = useRef<number | null>(null);
  const held = useRef<Element | null>(null);
  // A row that moves takes the focus along; a button that is off by then gives it to the row's own.
  useLayoutEffect(() => {
    const button = held.current;
    held.current = null;
    if (!(button instanceof HTMLButtonElement)) return;
    const target = button.disabled ? button.closest('li')?.querySelector('button') : button;
    target?.focus();
  }, [part?.draft.policies]);
  if (!part || !settings) return <SkeletonRows count={6} />;
  const { policies } = part.draft;
  const { mayEdit } = part;
  const put = (next: SlaPolicy[]) => void part.change({ policies: next });
  const add = () => {
    const id = newId();
    put([...policies, newPolicy(id, freeName(t('policies.fresh'), policies))]);
    setOpen(id);
  };
  const fault = policyFault(policies);
  return (
    <PartFrame
      part={part}
      lead={t('policies.lead')}
      fault={fault && t(`fault.${fault}`)}
      before={<WhatIf part={part} />}
    >
      {policies.length === 0 && <EmptyState title={t('policies.none')}>{t('policies.noneHint')}</EmptyState>}
      <ol className={styles['list']} aria-label={t('policies.list')}>
        {policies.map((policy, at) => (
          <PolicyRow
            key={policy.id}
            policy={policy}
            place={at}
            count={policies.length}
            shadow={shadowOf(policies, at)}
            settings={settings}
            mayEdit={mayEdit}
            open={open === policy.id}
            onOpen={() => setOpen(open === policy.id ? null : policy.id)}
            onChange={(fields) => put(policies.map((each, n) => (n === at ? { ...each, ...fields } : each)))}
            onMove={(to) => {
              held.current = document.activeElement;
              put(moved(policies, at, to));
            }}
            onCopy={() => {
              const id = newId();
              put(withCopy(policies, at, id, freeName(policy.name, policies)));
              setOpen(id);
            }}
            onRemove={() => put(policies.filter((_, n) => n !== at))}
            drag={{
              onDragStart: () => {
                dragged.current = at;
              },
              onDragOver: (event) => event.preventDefault(),
              onDrop: () => {
                if (dragged.current !== null) put(moved(policies, dragged.current, at));
                dragged.current = null;
              },
            }}
          />
        ))}
      </ol>
      {mayEdit && policies.length < MOST && (
        <Button variant="default" leftSection={<IconPlus size={14} />} onClick={add}>
          {t('policies.add')}
        </Button>
      )}
    </PartFrame>
  );
};

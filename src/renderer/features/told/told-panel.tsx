import { Button } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type Told, useTold } from '@/data/told';
import { markToldRead, useToldMarks } from '@/data/told-marks';
import { useMe } from '@/data/use-desk';
import { SidePanel } from '@/ui/dialog';
import { EmptyState } from '@/ui/empty-state';
import { useNow } from '@/ui/now';
import { PriorityBadge } from '@/ui/priority-badge';
import { RelativeTime } from '@/ui/relative-time';
import { firedName } from '@/ui/rule-sentence';
import styles from './told.module.css';

const MOST = 200;
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 };

interface LineProps {
  readonly told: Told;
  readonly isNew: boolean;
  readonly onOpen: () => void;
}

const Line = ({ told, isNew, onOpen }: LineProps) => {
  const { t } = useTranslation(['rules', 'domain']);
  const { row } = told;
  return (
    <li>
      <Link href={`/t/${row.number}`} onClick={onOpen} data-told data-new={isNew || undefined}>
        <PriorityBadge priority={row.priority} />
        <span className={styles['words']}>
          <b>
            {firedName(told, (key, params) => t(key, params ?? {}))}
            {isNew && <span className={styles['hidden']}>, {t('told.unread')}</span>}
          </b>
          <span>
            <span className={styles['number']}>{row.number}</span> <bdi>{row.shortDescription}</bdi>
          </span>
        </span>
        <span className={styles['state']}>{t(`domain:state.${row.state}`)}</span>
        <RelativeTime at={told.at} />
      </Link>
    </li>
  );
};

const Content = ({ meId, onClose }: { readonly meId: string; readonly onClose: () => void }) => {
  const { t } = useTranslation('rules');
  const told = useTold(useNow());
  const marks = useToldMarks(meId);
  const list = useRef<HTMLUListElement>(null);
  const fresh = told.filter(marks.isNew);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    const lines = [...(list.current?.querySelectorAll<HTMLElement>('[data-told]') ?? [])];
    const at = lines.indexOf(document.activeElement as HTMLElement);
    lines[at === -1 ? 0 : at + step]?.focus();
    event.preventDefault();
  };
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={t('told.title')}
      note={t('told.note', { count: fresh.length })}
      footer={
        <Button
          leftSection={<IconChecks size={14} />}
          disabled={fresh.length === 0}
          onClick={() =>
            markToldRead(
              meId,
              fresh.map(({ key }) => key),
            )
          }
        >
          {t('told.markAll')}
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the links inside */}
      <div className={styles['content']} onKeyDown={onKeyDown} data-own-keys data-autofocus tabIndex={-1}>
        {told.length === 0 ? (
          <EmptyState title={t('told.none')}>{t('told.noneWhy')}</EmptyState>
        ) : (
          <>
            <p>{t('told.about')}</p>
            <ul ref={list}>
              {told.slice(0, MOST).map((each) => (
                <Line
                  key={each.key}
                  told={each}
                  isNew={marks.isNew(each)}
                  onOpen={() => {
                    markToldRead(meId, [each.key]);
                    onClose();
                  }}
                />
              ))}
            </ul>
          </>
        )}
      </div>
    </SidePanel>
  );
};

interface ToldPanelProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** What rules and warnings have told whoever sits here; each opens its ticket. */
export const ToldPanel = ({ opened, onClose }: ToldPanelProps) => {
  const me = useMe();
  return opened && me ? <Content meId={me.id} onClose={onClose} /> : null;
};

import { NativeSelect } from '@mantine/core';
import { DESK_HISTORY_ID } from '@shared/domain/desk-history';
import { isOwner } from '@shared/domain/permissions';
import { partOf, type SettingsPart, settingsParts } from '@shared/domain/settings-parts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPending } from '@/data/command-line';
import { useOutbox } from '@/data/outbox';
import { useRecord } from '@/data/records';
import { useDesk, useMe } from '@/data/use-desk';
import { EmptyState } from '@/ui/empty-state';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { useFormat } from '@/ui/use-format';
import { Lead } from '../setting';
import { EditionRow } from './edition-row';
import { linesOf } from './editions';
import styles from './history.module.css';

/** More are shown when asked for. */
const FIRST = 30;

/** Who published which part of the settings, when and why; older ones come back from here. */
export const HistorySection = () => {
  const { t } = useTranslation('publishing');
  const { count } = useFormat();
  const me = useMe();
  const { settings } = useDesk();
  const history = useRecord('settings', DESK_HISTORY_ID);
  const items = useOutbox();
  const [of, setOf] = useState<SettingsPart | null>(null);
  const [all, setAll] = useState(false);
  if (!me || !settings || history === undefined) return <SkeletonRows count={6} />;
  const editions = history?.editions ?? [];
  const lines = linesOf(editions, of, (part) => partOf(settings, part));
  const unsent = new Set(items.filter(isPending).map(({ envelope }) => envelope.id));
  const shown = all ? lines : lines.slice(0, FIRST);
  return (
    <div className={styles['root']}>
      <Lead>{t('historyLead')}</Lead>
      {editions.length > 0 && (
        <NativeSelect
          className={styles['filter'] ?? ''}
          label={t('historyOf')}
          data={[
            { value: '', label: t('everyPart') },
            ...settingsParts.map((part) => ({ value: part, label: t(`part.${part}`) })),
          ]}
          value={of ?? ''}
          onChange={(event) => setOf(settingsParts.find((part) => part === event.currentTarget.value) ?? null)}
        />
      )}
      {lines.length === 0 && (
        <EmptyState title={t(of === null ? 'historyEmpty' : 'historyEmptyPart')}>{t('historyEmptyHint')}</EmptyState>
      )}
      <ol className={styles['list']} aria-label={t('historyList')}>
        {shown.map((line) => (
          <EditionRow
            key={line.edition.id}
            line={line}
            inForce={partOf(settings, line.edition.part)}
            mayRestore={isOwner(me)}
            unsent={unsent.has(line.edition.id)}
          />
        ))}
      </ol>
      {shown.length < lines.length && (
        <button type="button" className={styles['more']} onClick={() => setAll(true)}>
          {t('historyMore', { n: count(lines.length - shown.length) })}
        </button>
      )}
    </div>
  );
};

import { useTranslation } from 'react-i18next';
import { useDesk } from '@/data/use-desk';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { PartFrame } from '../publishing/part-frame';
import { usePart } from '../publishing/use-part';
import { WhatIf } from '../what-if/what-if';
import { isUnreadable } from './policy-edit';
import { TargetTable } from './target-table';

/** The desk's own targets, for all that no agreement is about. */
export const TargetsSection = () => {
  const { t } = useTranslation('policies');
  const { settings } = useDesk();
  const part = usePart('targets');
  if (!part || !settings) return <SkeletonRows count={6} />;
  const fault = part.draft.targets.some(isUnreadable) ? t('fault.duration') : null;
  return (
    <PartFrame part={part} lead={t('targets.lead')} fault={fault} before={<WhatIf part={part} />}>
      <TargetTable
        targets={part.draft.targets}
        calendars={settings.calendars}
        mayEdit={part.mayEdit}
        onChange={(targets) => void part.change({ targets })}
      />
    </PartFrame>
  );
};

import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { DeskState } from '@/data/model';
import { useDesk } from '@/data/use-desk';
import type { GroupKey } from '@/data/view/query';

/** "problem:fix": "Fix in progress". */
export const phaseLabel = (key: string, t: TFunction): string => {
  const [kind, phase] = key.split(':');
  return t(`domain:phase.${kind}.${phase}`);
};

/** What a group's key is called. '' is "none of them". */
export const groupLabel = (by: GroupKey, key: string, desk: DeskState, t: TFunction): string => {
  const named = (list: 'groups' | 'services') => desk.settings?.[list].find((entry) => entry.id === key)?.name ?? key;
  if (key === '') return t(`queue:group.none.${by}`);
  switch (by) {
    case 'sla':
      return t(`queue:sla.${key}`);
    case 'timeLeft':
      return t(`queue:group.timeLeft.${key}`);
    case 'priority':
      return t('domain:priorityNamed', { priority: key, name: t(`domain:priority.${key}`, { defaultValue: '' }) });
    case 'state':
      return t(`domain:state.${key}`);
    case 'assignee':
      return desk.people.get(key)?.name ?? key;
    case 'team':
      return named('groups');
    case 'service':
      return named('services');
    case 'location':
      return key;
    case 'kind':
      return t(`domain:kind.${key}`);
    case 'phase':
      return phaseLabel(key, t);
  }
};

export const useGroupLabel = (by: GroupKey, key: string): string => {
  const { t } = useTranslation();
  return groupLabel(by, key, useDesk(), t);
};

import type { PlanLine } from '@shared/domain/major';
import { IconMail, IconMessageCircle, IconPhone, IconUsers, IconWorld } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './updates.module.css';

/** The callers of the incident and of those that belong to it. No audience of a plan is called so. */
export const CALLERS = '@callers';

const icons: Readonly<Record<PlanLine['channel'], typeof IconMail>> = {
  email: IconMail,
  chat: IconMessageCircle,
  statusPage: IconWorld,
  phone: IconPhone,
};

interface AudienceChipsProps {
  readonly plan: readonly PlanLine[];
  /** How many tickets have a caller who can be answered. */
  readonly callers: number;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Who gets the update: those of the plan, and the callers. */
export const AudienceChips = ({ plan, callers, chosen, onChange }: AudienceChipsProps) => {
  const { t } = useTranslation('major');
  const toggle = (audience: string) =>
    onChange(chosen.includes(audience) ? chosen.filter((each) => each !== audience) : [...chosen, audience]);
  const chip = (audience: string, label: string, Icon: typeof IconMail) => (
    <button
      key={audience}
      type="button"
      className={styles['chip']}
      aria-pressed={chosen.includes(audience)}
      onClick={() => toggle(audience)}
    >
      <Icon size={14} stroke={1.7} aria-hidden="true" />
      <bdi>{label}</bdi>
    </button>
  );
  const named = [...new Map(plan.map((line) => [line.audience, line])).values()];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame of its own
    <div role="group" aria-label={t('update.audiences')} className={styles['chips']}>
      {named.map(({ audience, channel }) => chip(audience, audience, icons[channel]))}
      {callers > 0 && chip(CALLERS, t('update.callers', { count: callers }), IconUsers)}
    </div>
  );
};

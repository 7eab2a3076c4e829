import { Button, MultiSelect, NumberInput } from '@mantine/core';
import type { SlaWarning } from '@shared/domain/settings';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button';
import { PartFrame } from '../publishing/part-frame';
import { usePart } from '../publishing/use-part';
import { Part } from '../setting';
import styles from './warnings.module.css';
import { nextWarning, warningFault } from './warnings-fault';

const targets = ['assignee', 'lead', 'group'] as const;
const MOST = 6;

interface WarningLineProps {
  readonly warning: SlaWarning;
  /** From 1. */
  readonly n: number;
  readonly fault: string | null;
  readonly onChange: (warning: SlaWarning) => void;
  readonly onRemove: () => void;
}

const WarningLine = ({ warning, n, fault, onChange, onRemove }: WarningLineProps) => {
  const { t } = useTranslation('rules');
  return (
    <div className={styles['line']}>
      <NumberInput
        aria-label={t('warnings.percent', { n })}
        suffix=" %"
        allowDecimal={false}
        allowNegative={false}
        value={warning.percent === 0 ? '' : warning.percent}
        error={fault && fault !== 'faultWhom' ? t(`warnings.${fault}`) : null}
        onChange={(value) => onChange({ ...warning, percent: typeof value === 'number' ? value : 0 })}
      />
      <MultiSelect
        aria-label={t('warnings.whom', { n })}
        data={targets.map((value) => ({ value, label: t(`whom.${value}`) }))}
        value={[...warning.to]}
        error={fault === 'faultWhom' ? t('warnings.faultWhom') : null}
        onChange={(values) => onChange({ ...warning, to: targets.filter((each) => values.includes(each)) })}
      />
      <IconButton label={t('warnings.remove', { n })} onClick={onRemove}>
        <IconX size={14} stroke={1.8} />
      </IconButton>
    </div>
  );
};

const ToRead = ({ warnings }: { readonly warnings: readonly SlaWarning[] }) => {
  const { t, i18n } = useTranslation('rules');
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  if (warnings.length === 0) return <p>{t('warnings.none')}</p>;
  return (
    <ul className={styles['read']}>
      {warnings.map(({ percent, to }) => (
        <li key={percent}>
          <b>{t('warnings.line', { percent })}</b>{' '}
          {t('do.notify', { whom: list.format(to.map((each) => t(`whom.${each}`))) })}
        </li>
      ))}
    </ul>
  );
};

/** At which share of a target whom the clocks warn: rules that every desk has. */
export const WarningsPart = () => {
  const { t } = useTranslation('rules');
  const part = usePart('warnings');
  if (!part) return null;
  const { warnings } = part.draft;
  const set = (next: SlaWarning[]) => part.change({ warnings: next });
  const faults = warnings.map((_warning, at) => warningFault(warnings, at));
  const wrong = faults.find((fault) => fault !== null);
  return (
    <Part title={t('warnings.title')}>
      <PartFrame part={part} lead={t('warnings.about')} fault={wrong ? t(`warnings.${wrong}`) : null}>
        {part.mayEdit ? (
          <>
            {warnings.map((warning, at) => (
              // Lines have no identity of their own beside their place.
              <WarningLine
                key={at}
                warning={warning}
                n={at + 1}
                fault={faults[at] ?? null}
                onChange={(next) => set(warnings.with(at, next))}
                onRemove={() => set(warnings.toSpliced(at, 1))}
              />
            ))}
            {warnings.length < MOST && (
              <Button
                variant="subtle"
                leftSection={<IconPlus size={14} />}
                onClick={() => set([...warnings, nextWarning(warnings)])}
              >
                {t('warnings.add')}
              </Button>
            )}
          </>
        ) : (
          <ToRead warnings={warnings} />
        )}
      </PartFrame>
    </Part>
  );
};

import type { Unit } from '@shared/figures/measures';
import { useMemo } from 'react';
import { useFormat } from '@/ui/use-format';
import { usePercent } from '../percent';

const MINUTE = 60_000;

/** A figure's value in words: "3 h 20 m", "95.2 %", "4.6". */
export const useValueWords = (): ((unit: Unit, value: number | null) => string) => {
  const { count, duration, language } = useFormat();
  const percent = usePercent();
  return useMemo(() => {
    const one = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 2 });
    return (unit, value) => {
      if (value === null) return '–';
      switch (unit) {
        case 'tickets':
          return count(value);
        case 'share':
          return percent(value) ?? '–';
        case 'time':
          return duration(Math.round(value / MINUTE) * MINUTE);
        default:
          return one.format(value);
      }
    };
  }, [count, duration, percent, language]);
};

import type { ParcelFault } from '@shared/domain/parcel';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/ui/use-format';

/** Why a file is not opened, as sentences: what it is, and what to do. */
export const useFaultText = (): ((fault: ParcelFault) => string) => {
  const { t } = useTranslation('parcel');
  const { moment } = useFormat();
  return ({ code, params }) => {
    const { until } = params ?? {};
    return t(`fault.${code}`, { ...params, ...(typeof until === 'number' ? { until: moment(until) } : {}) });
  };
};

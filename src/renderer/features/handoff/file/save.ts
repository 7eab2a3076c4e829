// A ticket into a file on this computer, and a word about it.
import { type ParcelFaultCode, parcelName } from '@shared/domain/parcel';
import i18next from 'i18next';
import { makeParcel } from '@/data/parcels';
import { saveFile } from '@/ui/save-file';
import { showToast } from '@/ui/toast';

/** Why it can't be saved, where that needs other words than why one can't be opened. */
const words: Partial<Record<ParcelFaultCode, string>> = {
  noKey: 'saveNoKey',
  expired: 'saveExpired',
  tooLarge: 'saveTooLarge',
  notForYou: 'saveNotForYou',
};

export const saveAsFile = async (number: string): Promise<void> => {
  const made = await makeParcel(number);
  if (made.ok) {
    const file = parcelName(number);
    saveFile(made.text, file, 'application/json');
    showToast(i18next.t('parcel:save.done', { file }));
    return;
  }
  const why = i18next.t(`parcel:fault.${words[made.fault.code] ?? made.fault.code}`);
  showToast(`${i18next.t('parcel:fault.savedNot', { number })}. ${why}`, null, 'error');
};

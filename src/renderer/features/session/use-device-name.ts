import { useTranslation } from 'react-i18next';
import { guessDevice, keptDeviceName } from './device-name';

/** As it was named here before, else what browser and system say. */
export const useDeviceName = (): string => {
  const { t } = useTranslation('session');
  const kept = keptDeviceName();
  if (kept !== null) return kept;
  const { browser, system } = guessDevice(navigator.userAgent);
  if (system === null) return t('defaultDevice.unknown');
  if (window.firstline) return t('defaultDevice.desktop', { system });
  return browser === null ? t('defaultDevice.unknown') : t('defaultDevice.browser', { browser, system });
};

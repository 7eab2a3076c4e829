// Words. English is the default; the choice is kept on this device.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { keepLanguage, type Language, startingLanguage, wordsOf } from './language';

export const startWords = async (language: Language = startingLanguage()): Promise<void> => {
  document.documentElement.lang = language;
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: await wordsOf(language) },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
};

export const switchLanguage = async (language: Language): Promise<void> => {
  keepLanguage(language);
  for (const [namespace, words] of Object.entries(await wordsOf(language)))
    i18next.addResourceBundle(language, namespace, words);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
};

// Words. English is the default and the fallback; the choice is kept on this device.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

const KEPT = 'firstline.language';

type Catalogue = Readonly<Record<string, unknown>>;

// Every file of src/shared/messages/<language>/<namespace>.ts is a catalogue that exports its own name.
const files = import.meta.glob<Catalogue>('../../shared/messages/*/*.ts', { eager: true });

const resources: Record<string, Record<string, Catalogue>> = {};
for (const [path, module] of Object.entries(files)) {
  const [language, file] = path.split('/').slice(-2);
  const namespace = file?.replace('.ts', '');
  if (!language || !namespace) continue;
  resources[language] = { ...resources[language], [namespace]: module[namespace] as Catalogue };
}

const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

const startingLanguage = (): Language => {
  const kept = localStorage.getItem(KEPT);
  if (isLanguage(kept)) return kept;
  const spoken = navigator.language.slice(0, 2);
  return isLanguage(spoken) ? spoken : 'en';
};

export const startWords = async (language: Language = startingLanguage()): Promise<void> => {
  document.documentElement.lang = language;
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
};

export const switchLanguage = (language: Language): void => {
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
};

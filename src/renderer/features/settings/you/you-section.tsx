import { SegmentedControl, Select, Switch, useMantineColorScheme } from '@mantine/core';
import { isDesk } from '@shared/domain/permissions';
import { useTranslation } from 'react-i18next';
import { setSuggestionsWanted, useSuggestionsWanted } from '@/data/search/suggestions-wanted';
import { useDesk, useMe } from '@/data/use-desk';
import { setNoticesWanted, useNoticesWanted } from '@/ui/notice-preference';
import { PersonAvatar } from '@/ui/person-avatar';
import { Setting } from '../setting';
import styles from './you-section.module.css';

const schemes = ['auto', 'light', 'dark'] as const;

interface YouSectionProps {
  readonly languages: readonly string[];
  readonly onLanguage: (language: string) => void;
}

/** Who you are here, and how the desk looks and speaks on this device. */
export const YouSection = ({ languages, onLanguage }: YouSectionProps) => {
  const { t, i18n } = useTranslation(['settings', 'domain']);
  const me = useMe();
  const { settings } = useDesk();
  // To hold transitions back, Mantine would write a style element.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const notices = useNoticesWanted();
  const suggestions = useSuggestionsWanted();
  if (!me) return null;
  const groups = settings?.groups.filter((group) => me.groupIds.includes(group.id)).map((group) => group.name) ?? [];
  return (
    <>
      <div className={styles['me']}>
        <PersonAvatar name={me.name} me size={44} />
        <div>
          <b>{me.name}</b>
          <span>{[t(`domain:role.${me.role}`), ...groups].join(' · ')}</span>
          <span>{[me.email, me.phone].filter(Boolean).join(' · ')}</span>
        </div>
      </div>
      <Setting label={t('you.language')} labelId="set-language">
        <Select
          aria-labelledby="set-language"
          data={languages.map((language) => ({ value: language, label: t(`you.languageName.${language}`) }))}
          value={i18n.language}
          allowDeselect={false}
          onChange={(language) => language !== null && onLanguage(language)}
        />
      </Setting>
      <Setting label={t('you.scheme')} labelId="set-scheme" hint={t('you.schemeHint')}>
        <SegmentedControl
          size="sm"
          aria-labelledby="set-scheme"
          data={schemes.map((scheme) => ({ value: scheme, label: t(`you.schemeName.${scheme}`) }))}
          value={colorScheme}
          onChange={(scheme) => {
            const chosen = schemes.find((known) => known === scheme) ?? 'auto';
            setColorScheme(chosen);
            void window.firstline?.theme(chosen === 'auto' ? 'system' : chosen);
          }}
        />
      </Setting>
      {isDesk(me) && (
        <Setting label={t('you.suggestions')} labelId="set-suggestions" hint={t('you.suggestionsHint')}>
          <Switch
            aria-labelledby="set-suggestions"
            checked={suggestions}
            onChange={(event) => setSuggestionsWanted(event.currentTarget.checked)}
          />
        </Setting>
      )}
      {window.firstline && (
        <Setting label={t('you.notices')} labelId="set-notices" hint={t('you.noticesHint')}>
          <Switch
            aria-labelledby="set-notices"
            checked={notices}
            onChange={(event) => setNoticesWanted(event.currentTarget.checked)}
          />
        </Setting>
      )}
    </>
  );
};

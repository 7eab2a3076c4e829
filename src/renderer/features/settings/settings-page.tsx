import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMe } from '@/data/use-desk';
import { AboutSection } from './about/about-section';
import { SignInPolicySection } from './access/policy-section';
import { SignInsSection } from './access/sign-ins-section';
import { ArticlesSection } from './articles/articles-section';
import { CalendarsSection } from './calendars/calendars-section';
import { CategoriesSection } from './categories/categories-section';
import { ClosingSection } from './closing/closing-section';
import { DeskSection } from './desk/desk-section';
import { DeviceSection } from './device/device-section';
import { PeopleDevicesSection } from './devices/people-devices-section';
import { SessionsSection } from './devices/sessions-section';
import { GoalsSection } from './goals/goals-section';
import { GroupsSection } from './groups/groups-section';
import { HistorySection } from './history/history-section';
import { ImportSection } from './import/import-section';
import { KeysSection } from './keys/keys-section';
import { PolicySection } from './lock/policy-section';
import { MacrosSection } from './macros/macros-section';
import { MatrixSection } from './matrix/matrix-section';
import { PeopleSection } from './people/people-section';
import { PoliciesSection } from './policies/policies-section';
import { TargetsSection } from './policies/targets-section';
import { RulesSection } from './rules/rules-section';
import { groupsFor, type SectionName, sectionOf } from './sections';
import { SecuritySection } from './security/security-section';
import { ServicesSection } from './services/services-section';
import styles from './settings-page.module.css';
import { WordsSection } from './words/words-section';
import { YouSection } from './you/you-section';

interface SettingsPageProps {
  /** Of the address; unknown or forbidden ones show the first page. */
  readonly section: string | undefined;
  readonly languages: readonly string[];
  readonly onLanguage: (language: string) => void;
}

export const SettingsPage = ({ section, languages, onLanguage }: SettingsPageProps) => {
  const { t } = useTranslation('settings');
  const me = useMe();
  if (!me) return null;
  const current = sectionOf(section, me);
  const pages: Readonly<Record<SectionName, () => ReactNode>> = {
    you: () => <YouSection languages={languages} onLanguage={onLanguage} />,
    keys: () => <KeysSection />,
    macros: () => <MacrosSection />,
    device: () => <DeviceSection />,
    devices: () => <SessionsSection />,
    security: () => <SecuritySection />,
    desk: () => <DeskSection />,
    matrix: () => <MatrixSection />,
    targets: () => <TargetsSection />,
    policies: () => <PoliciesSection />,
    calendars: () => <CalendarsSection />,
    groups: () => <GroupsSection />,
    categories: () => <CategoriesSection />,
    services: () => <ServicesSection />,
    closing: () => <ClosingSection />,
    goals: () => <GoalsSection />,
    deviceLock: () => <PolicySection />,
    rules: () => <RulesSection />,
    history: () => <HistorySection />,
    words: () => <WordsSection />,
    articles: () => <ArticlesSection />,
    people: () => <PeopleSection />,
    signIns: () => <SignInsSection />,
    signInPolicy: () => <SignInPolicySection />,
    peopleDevices: () => <PeopleDevicesSection />,
    import: () => <ImportSection />,
    about: () => <AboutSection />,
  };
  return (
    <div className={styles['root']}>
      <nav className={styles['nav']} aria-label={t('title')} data-region="sections">
        <h1>{t('title')}</h1>
        {groupsFor(me).map(({ name: group, sections }) => (
          <div key={group} className={styles['group']}>
            <h2 id={`settings-group-${group}`}>{t(`group.${group}`)}</h2>
            <ul aria-labelledby={`settings-group-${group}`}>
              {sections.map((name) => (
                <li key={name}>
                  <Link href={`/settings/${name}`} replace aria-current={name === current ? 'page' : undefined}>
                    {t(`section.${name}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without a stop the keyboard could not scroll pages of text */}
      <section className={styles['page']} data-region="settings" tabIndex={0} aria-labelledby="settings-section">
        <h2 id="settings-section">{t(`section.${current}`)}</h2>
        {pages[current]()}
      </section>
    </div>
  );
};

import { Menu, useMantineColorScheme } from '@mantine/core';
import { isDesk } from '@shared/domain/permissions';
import { IconChevronDown, IconLogout, IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useDesk, useMe } from '@/data/use-desk';
import { MyShiftMenu } from '@/features/shift/my-shift';
import { PersonAvatar } from '@/ui/person-avatar';
import { switchLanguage } from '../i18n';
import { languages } from '../language';
import { leave } from '../leave';
import styles from './rail.module.css';

const schemes = ['auto', 'light', 'dark'] as const;

/** A menu gives text; what it gave is one of these. */
const choose = <T extends string>(among: readonly T[], chosen: string, use: (value: T) => void): void => {
  const value = among.find((each) => each === chosen);
  if (value !== undefined) use(value);
};

/** Who sits here, and what they set for this device. */
export const PersonMenu = ({ compact }: { readonly compact: boolean }) => {
  const { t, i18n } = useTranslation('app');
  const { t: domain } = useTranslation('domain');
  const me = useMe();
  const desk = useDesk();
  const [, go] = useLocation();
  // To hold transitions back, Mantine would write a style element.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  if (!me) return null;
  const team = desk.settings?.groups.find((group) => me.groupIds.includes(group.id))?.name;
  const role = team ?? domain(`role.${me.role}`);
  return (
    <Menu position="top-start" width={220}>
      <Menu.Target>
        <button type="button" className={styles['person']} aria-label={t('person.menu', { name: me.name, role })}>
          <PersonAvatar name={me.name} me size={22} />
          {!compact && (
            <>
              <span className={styles['who']}>
                <b>{me.name}</b>
                <span>{role}</span>
              </span>
              <IconChevronDown size={13} aria-hidden="true" />
            </>
          )}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {isDesk(me) && <MyShiftMenu personId={me.id} />}
        <Menu.Label>{t('person.language')}</Menu.Label>
        <Menu.RadioGroup value={i18n.language} onChange={(chosen) => choose(languages, chosen, switchLanguage)}>
          {languages.map((language) => (
            <Menu.RadioItem key={language} value={language} lang={language} closeMenuOnClick>
              {t(`person.languageName.${language}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Label>{t('person.scheme')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(chosen) => choose(schemes, chosen, setColorScheme)}>
          {schemes.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick>
              {t(`person.schemeName.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconSettings size={14} />} onClick={() => go('/settings')}>
          {t('go.settings')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={14} />} onClick={() => void leave(go)}>
          {t('person.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

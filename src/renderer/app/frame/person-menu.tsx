import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconChevronDown, IconLogout, IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useDesk, useMe } from '@/data/use-desk';
import { PersonAvatar } from '@/ui/person-avatar';
import { languages, switchLanguage } from '../i18n';
import { leave } from '../leave';
import styles from './rail.module.css';

const schemes = ['auto', 'light', 'dark'] as const;

/** Who sits here, and what they set for this device. */
export const PersonMenu = ({ compact }: { readonly compact: boolean }) => {
  const { t, i18n } = useTranslation('app');
  const { t: domain } = useTranslation('domain');
  const me = useMe();
  const desk = useDesk();
  const [, go] = useLocation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  if (!me) return null;
  const team = desk.settings?.groups.find((group) => me.groupIds.includes(group.id))?.name;
  const role = team ?? domain(`role.${me.role}`);
  const tick = (on: boolean) => (on ? <IconCheck size={14} /> : <span style={{ width: 14 }} />);
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
        <Menu.Label>{t('person.language')}</Menu.Label>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            role="menuitemradio"
            aria-checked={i18n.language === language}
            leftSection={tick(i18n.language === language)}
            onClick={() => switchLanguage(language)}
          >
            {t(`person.languageName.${language}`)}
          </Menu.Item>
        ))}
        <Menu.Label>{t('person.scheme')}</Menu.Label>
        {schemes.map((scheme) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={colorScheme === scheme}
            leftSection={tick(colorScheme === scheme)}
            onClick={() => setColorScheme(scheme)}
          >
            {t(`person.schemeName.${scheme}`)}
          </Menu.Item>
        ))}
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

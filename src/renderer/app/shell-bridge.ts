// The desktop shell, where there is one: links that were opened, menus, news, language and appearance.

import { useMantineColorScheme } from '@mantine/core';
import type { MenuCommand } from '@shared/contract/ipc';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { openText } from '@/data/parcels';
import { runtime } from '@/data/runtime';
import { FILE_PAGE } from '@/features/handoff/file/open';
import type { Language } from './language';
import { watchNews } from './news/watch-news';
import { openOutbox, openPalette, openShortcuts } from './panels';

export const useShellBridge = (): void => {
  const bridge = window.firstline;
  const [, go] = useLocation();
  const { i18n } = useTranslation();
  const { colorScheme } = useMantineColorScheme();

  useEffect(() => {
    if (!bridge) return;
    const commands: Readonly<Record<MenuCommand, () => void>> = {
      log: () => go('/log'),
      palette: openPalette,
      queue: () => go('/'),
      outbox: openOutbox,
      settings: () => go('/settings'),
      keys: openShortcuts,
      sync: () => runtime().backend.sendNow(),
    };
    const leave = [
      bridge.on('deepLink', ({ number }) => go(`/t/${number}`)),
      bridge.on('file', ({ name, text }) => void openText(name, text).then(() => go(FILE_PAGE))),
      bridge.on('menuCommand', (command) => commands[command]()),
      bridge.on('power', (power) => power === 'resume' && runtime().backend.sendNow()),
    ];
    void bridge.ready();
    return () => {
      for (const each of leave) each();
    };
  }, [bridge, go]);

  useEffect(() => bridge && watchNews(bridge), [bridge]);
  useEffect(() => void bridge?.language(i18n.language as Language), [bridge, i18n.language]);
  useEffect(() => void bridge?.theme(colorScheme === 'auto' ? 'system' : colorScheme), [bridge, colorScheme]);
};

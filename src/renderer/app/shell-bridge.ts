// The desktop shell, where there is one: links that were opened, menus, the badge, language and appearance.

import { useMantineColorScheme } from '@mantine/core';
import type { MenuCommand } from '@shared/contract/ipc';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSelector } from 'react-redux';
import { useLocation } from 'wouter';
import { runtime } from '@/data/runtime';
import { selectOutboxCounts } from '@/data/selectors';
import type { Language } from './i18n';
import { openOutbox, openPalette, openShortcuts } from './panels';

export const useShellBridge = (): void => {
  const bridge = window.firstline;
  const [, go] = useLocation();
  const { i18n } = useTranslation();
  const { colorScheme } = useMantineColorScheme();
  const { needsYou } = useSelector(selectOutboxCounts);

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
      bridge.on('menuCommand', (command) => commands[command]()),
      bridge.on('power', (power) => power === 'resume' && runtime().backend.sendNow()),
    ];
    void bridge.ready();
    return () => {
      for (const each of leave) each();
    };
  }, [bridge, go]);

  useEffect(() => void bridge?.badge(needsYou), [bridge, needsYou]);
  useEffect(() => void bridge?.language(i18n.language as Language), [bridge, i18n.language]);
  useEffect(() => void bridge?.theme(colorScheme === 'auto' ? 'system' : colorScheme), [bridge, colorScheme]);
};

// Theme, fonts and colour scheme round the whole interface: one import gives all of it.
import '@fontsource-variable/inter';
import '@mantine/core/styles.css';
import './tokens.css';
import './base.css';
import './mantine.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { theme } from './theme';
import { adoptTheme } from './theme-sheet';
import { TipHost } from './tip-host';

const schemes = localStorageColorSchemeManager({ key: 'firstline.scheme' });

adoptTheme();

/** Light, dark, or as the system says (the default); remembered on this device. */
export const Look = ({ children }: { readonly children: ReactNode }) => (
  <MantineProvider
    theme={theme}
    withCssVariables={false}
    withGlobalClasses={false}
    colorSchemeManager={schemes}
    defaultColorScheme="auto"
  >
    {children}
    <TipHost />
  </MantineProvider>
);

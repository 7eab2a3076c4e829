// The theme's variables as a style sheet that the page makes itself. Mantine would write them into a style element, for which
// the page's policy would have to allow inline styles.
import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core';
import { cssVariables, theme } from './theme';

type Variables = Readonly<Record<string, string>>;

/** What Mantine's own style sheet does not say already. */
const but = (known: Variables, all: Variables): Record<string, string> =>
  Object.fromEntries(Object.entries(all).filter(([name, value]) => known[name] !== value));

export const themeStyles = (): string => {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const [known, given, own] = [
    defaultCssVariablesResolver(DEFAULT_THEME),
    defaultCssVariablesResolver(merged),
    cssVariables(merged),
  ];
  return convertCssVariables(
    {
      variables: but(known.variables, { ...given.variables, ...own.variables }),
      light: but(known.light, { ...given.light, ...own.light }),
      dark: but(known.dark, { ...given.dark, ...own.dark }),
    },
    ':root',
  );
};

export const adoptTheme = (): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(themeStyles());
  document.adoptedStyleSheets.push(sheet);
};

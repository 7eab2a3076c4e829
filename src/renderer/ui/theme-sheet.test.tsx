import { MantineProvider } from '@mantine/core';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { cssVariables, theme } from './theme';
import { themeStyles } from './theme-sheet';

const declarations = (css: string): string[] => [...css.matchAll(/--[\w-]+:[^;}]+/g)].map(([each]) => each).toSorted();

it('says what Mantine would have written into the page', () => {
  const page = renderToString(<MantineProvider theme={theme} cssVariablesResolver={cssVariables} />);
  const [, written = ''] = /<style data-mantine-styles="true">([^<]*)</.exec(page) ?? [];
  expect(declarations(written).length).toBeGreaterThan(20);
  expect(declarations(themeStyles())).toEqual(declarations(written));
});

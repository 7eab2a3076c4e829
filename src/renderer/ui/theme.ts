// Mantine in Firstline's measures: 28 px controls, 13 px text, our tokens for every colour.
import {
  ActionIcon,
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  Popover,
  Radio,
  SegmentedControl,
  Tooltip,
} from '@mantine/core';

const accent: MantineColorsTuple = [
  '#edf2fe',
  '#e6edfc',
  '#c7d6fa',
  '#a3bbf6',
  '#7e9ef0',
  '#5a80e5',
  '#2a57cf',
  '#2149b3',
  '#1a3b92',
  '#132c70',
];
const neutral: MantineColorsTuple = [
  '#f7f8f9',
  '#f3f4f6',
  '#f0f2f4',
  '#e3e6ea',
  '#ccd1d8',
  '#9aa2ad',
  '#7c8490',
  '#5c6470',
  '#434a55',
  '#171a1f',
];
// Mantine takes its dark surfaces from `dark`: the same values as tokens.css.
const dark: MantineColorsTuple = [
  '#e7e9ec',
  '#b6bcc5',
  '#98a0ac',
  '#737c89',
  '#3d434c',
  '#2a2e35',
  '#202429',
  '#16181c',
  '#121418',
  '#0f1114',
];

const heights: Readonly<Record<string, string>> = { xs: '24px', sm: '28px', md: '32px', lg: '44px' };
const heightOf = (size: unknown): string => heights[String(size)] ?? '28px';

const instant = { duration: 0 };

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 6 },
  colors: { accent, neutral, dark, gray: neutral },
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'SF Mono', 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '15px', xl: '20px' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.5', lg: '1.45', xl: '1.3' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '1.3' },
      h2: { fontSize: '15px', lineHeight: '1.4' },
      h3: { fontSize: '13px', lineHeight: '1.4' },
    },
  },
  shadows: {
    md: '0 1px 2px rgb(10 14 20 / .08), 0 8px 24px -6px rgb(10 14 20 / .22)',
    xl: '0 2px 6px rgb(10 14 20 / .10), 0 24px 60px -12px rgb(10 14 20 / .36)',
  },
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm', variant: 'default' },
      vars: (_theme, { size }) => ({
        root: {
          '--button-height': heightOf(size),
          '--button-padding-x': size === 'xs' ? '8px' : '10px',
          '--button-fz': size === 'xs' ? '12px' : '13px',
        },
      }),
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', size: 26, color: 'neutral' } }),
    Input: Input.extend({
      defaultProps: { size: 'sm' },
      vars: (_theme, { size }) => ({
        wrapper: { '--input-height': heightOf(size), '--input-fz': '13px', '--input-padding': '8px' },
      }),
    }),
    InputWrapper: Input.Wrapper.extend({ defaultProps: { size: 'sm' } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs', radius: 3 } }),
    Radio: Radio.extend({ defaultProps: { size: 'xs' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withArrow: false, transitionProps: instant } }),
    Popover: Popover.extend({ defaultProps: { shadow: 'md', radius: 'md', transitionProps: instant } }),
    // The placeholder is an element that a menu may not hold; without it the first item gets the focus. A menu stays in
    // the landmark of its button; `fixed` keeps narrow boxes from cutting it off.
    Menu: Menu.extend({
      defaultProps: {
        shadow: 'md',
        radius: 'md',
        transitionProps: instant,
        withInitialFocusPlaceholder: false,
        withinPortal: false,
        floatingStrategy: 'fixed',
      },
    }),
    // The keyboard belongs to the page again in the moment in which a dialog is closed.
    // The page behind is not locked: it hardly ever scrolls, and a lock writes a style element, which the page's policy
    // refuses.
    ModalRoot: Modal.Root.extend({ defaultProps: { transitionProps: instant, lockScroll: false } }),
    DrawerRoot: Drawer.Root.extend({ defaultProps: { transitionProps: instant, lockScroll: false } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'xs', radius: 'sm' } }),
  },
});

const fromTokens = {
  '--mantine-color-body': 'var(--fl-surface)',
  '--mantine-color-text': 'var(--fl-text)',
  '--mantine-color-dimmed': 'var(--fl-text3)',
  '--mantine-color-default': 'var(--fl-surface)',
  '--mantine-color-default-hover': 'var(--fl-hover)',
  '--mantine-color-default-color': 'var(--fl-text)',
  '--mantine-color-default-border': 'var(--fl-line-strong)',
  '--mantine-color-placeholder': 'var(--fl-text3)',
  '--mantine-color-anchor': 'var(--fl-accent)',
  '--mantine-color-error': 'var(--fl-red)',
  '--mantine-primary-color-filled': 'var(--fl-accent-fill)',
  '--mantine-primary-color-filled-hover': 'var(--fl-accent-fill-hover)',
  '--mantine-primary-color-light': 'var(--fl-accent-tint)',
  '--mantine-primary-color-light-color': 'var(--fl-accent)',
};

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: fromTokens, dark: fromTokens });

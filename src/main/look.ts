// The window's colours before the page has painted, and those of the system's buttons in the page's title bar.
import { nativeTheme, type TitleBarOverlay } from 'electron';

/** The height of the page's title bar less its line, in CSS pixels. */
const BAR = 39;

/** The design's `canvas` and `text2`. */
const colours = {
  light: { canvas: '#f3f4f6', symbol: '#434a55' },
  dark: { canvas: '#0f1114', symbol: '#b6bcc5' },
};

const current = () => colours[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'];

export const canvasColour = (): string => current().canvas;

export const titleBarButtons = (): TitleBarOverlay => ({
  color: current().canvas,
  symbolColor: current().symbol,
  height: BAR,
});

// Which pages are ours. Everything that the shell allows hangs on this.
import type { WebFrameMain } from 'electron';
import { APP_ORIGIN } from './protocol';

/** URL.origin is "null" for a scheme of our own, so it is put together here; '' if it is no URL. */
export const originOf = (url: string): string => {
  if (!URL.canParse(url)) return '';
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
};

export interface Trust {
  url(url: string): boolean;
  /** The main frame of one of our pages: a frame within it is foreign by definition. */
  frame(frame: WebFrameMain | null): boolean;
}

/** @param devUrl the dev server's address; never in a packaged app */
export const trustIn = (devUrl: string | undefined): Trust => {
  const ours = new Set([APP_ORIGIN, ...(devUrl ? [originOf(devUrl)] : [])]);
  const url = (candidate: string): boolean => ours.has(originOf(candidate));
  return { url, frame: (frame) => frame !== null && frame.parent === null && url(frame.url) };
};

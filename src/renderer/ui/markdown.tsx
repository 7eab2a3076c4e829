// Text written in Markdown, as elements. The reader of Markdown is loaded when the first such text is shown.
import { lazy, Suspense } from 'react';
import styles from './markdown.module.css';
import type { MarkdownProps } from './markdown-props';

const MarkdownText = lazy(async () => ({ default: (await import('./markdown-text')).MarkdownText }));

export const Markdown = (props: MarkdownProps) => (
  <Suspense fallback={<p className={styles['plain']}>{props.text}</p>}>
    <MarkdownText {...props} />
  </Suspense>
);

import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './icon-button';
import styles from './markdown.module.css';
import { showToast } from './toast';

/** What is typed into a machine: as it is, with a button that copies it. */
export const CodeBlock = ({ text }: { readonly text: string }) => {
  const { t } = useTranslation('common');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Not allowed by the browser: on a page without a secure origin, for one.
      showToast(t('markdown.copyFailed'), null, 'error');
    }
  };
  return (
    <div className={styles['code']}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <pre tabIndex={0}>
        <code>{text}</code>
      </pre>
      <IconButton
        className={styles['copy'] ?? ''}
        label={t(copied ? 'markdown.copied' : 'markdown.copy')}
        onClick={() => void copy()}
        onBlur={() => setCopied(false)}
      >
        {copied ? <IconCheck size={15} stroke={1.8} /> : <IconCopy size={15} stroke={1.6} />}
      </IconButton>
    </div>
  );
};

import { Checkbox } from '@mantine/core';
import { openVariables } from '@shared/domain/application';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { isSendPress } from '@/ui/keys';
import styles from './composer.module.css';
import { optionId, SnippetList } from './snippet-list';
import own from './snippets.module.css';
import type { Snippets } from './use-snippets';
import type { WritingTab } from './writing-tabs';

interface WritingFieldProps {
  readonly id: string;
  readonly tab: WritingTab;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly snippets: Snippets;
  readonly small: boolean;
  readonly onSend: () => void;
}

/** Keys of the list while it is open; true: it was one. */
const listKey = (event: KeyboardEvent, { found, active, setActive, choose, close }: Snippets): boolean => {
  const chosen = found[active];
  if (!chosen || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return false;
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step !== 0) setActive((active + step + found.length) % found.length);
  else if (event.key === 'Enter' || event.key === 'Tab') choose(chosen);
  else if (event.key === 'Escape') close();
  else return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
};

/** The text itself. "/" lists snippets, macros and standard solutions above it. */
export const WritingField = ({ id, tab, text, onText, field, snippets, small, onSend }: WritingFieldProps) => {
  const { t } = useTranslation('ticket');
  const list = `${id}-snippets`;
  const chosen = snippets.found[snippets.active];
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (listKey(event, snippets)) return;
    // Out of the field, so that single letters are keys again; the text stays.
    if (event.key === 'Escape') event.currentTarget.blur();
    if (!isSendPress(event)) return;
    event.preventDefault();
    onSend();
  };
  return (
    <>
      <SnippetList id={list} snippets={snippets} />
      <textarea
        ref={field}
        className={styles['field']}
        aria-label={t(tab.label)}
        aria-describedby={`${id}-audience`}
        aria-autocomplete="list"
        aria-controls={chosen && list}
        aria-activedescendant={chosen && optionId(list, chosen)}
        placeholder={t(tab.placeholder, { person: tab.person })}
        value={text}
        rows={small ? 1 : 2}
        dir="auto"
        onChange={(event) => {
          onText(event.currentTarget.value);
          snippets.look();
        }}
        onBlur={snippets.close}
        onKeyDown={onKeyDown}
      />
    </>
  );
};

interface OpenVariablesProps {
  readonly text: string;
  readonly confirmed: boolean;
  readonly onConfirm: (confirmed: boolean) => void;
}

/** A variable without a value is not sent unseen. */
export const OpenVariables = ({ text, confirmed, onConfirm }: OpenVariablesProps) => {
  const { t } = useTranslation('solution');
  const open = openVariables(text);
  if (open.length === 0) return null;
  return (
    <div className={own['open']} role="status">
      <span>{t('snippet.open', { variables: open.join(' ') })}</span>
      <Checkbox
        label={t('snippet.asWritten')}
        checked={confirmed}
        onChange={(event) => onConfirm(event.currentTarget.checked)}
      />
    </div>
  );
};

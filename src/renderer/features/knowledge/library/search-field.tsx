import { Popover } from '@mantine/core';
import { IconHelpCircle, IconSearch, IconX } from '@tabler/icons-react';
import type { KeyboardEvent, RefObject } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button';
import styles from './search-field.module.css';

interface SearchFieldProps {
  readonly typed: string;
  readonly forTicket: string | null;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onType: (text: string) => void;
  readonly onLeaveTicket: () => void;
  /** Down: into the list. */
  readonly onEnterList: () => void;
  readonly onOpen: () => void;
  /** Escape in an empty field. */
  readonly onLeave: () => void;
}

const examples = [
  ['phrase', '"error 13806"'],
  ['not', 'vpn -phone'],
  ['service', 'service:vpn'],
  ['type', 'type:howTo'],
  ['number', 'KB0001187, 0x8004010F'],
] as const;

const Help = () => {
  const { t } = useTranslation('knowledge');
  return (
    <Popover position="bottom-end" shadow="lg" width={360} trapFocus={false}>
      <Popover.Target>
        <IconButton label={t('search.help')}>
          <IconHelpCircle size={16} stroke={1.6} />
        </IconButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('search.help')}>
        <div className={styles['help']}>
          <p>{t('search.helpLead')}</p>
          <dl>
            {examples.map(([row, written]) => (
              <div key={row}>
                <dt>
                  <code>{written}</code>
                </dt>
                <dd>{t(`search.helpRow.${row}`)}</dd>
              </div>
            ))}
          </dl>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
};

/** What is looked for, and for which ticket. Its keys lead into the list and back to where one came from. */
export const SearchField = (props: SearchFieldProps) => {
  const { typed, forTicket, field, onType, onLeaveTicket, onEnterList, onOpen, onLeave } = props;
  const { t } = useTranslation('knowledge');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: onEnterList,
      Enter: onOpen,
      Escape: () => (typed === '' ? onLeave() : onType('')),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <search className={styles['root']}>
      <IconSearch size={17} stroke={1.8} aria-hidden="true" />
      <input
        ref={field}
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        placeholder={t(forTicket ? 'search.placeholderFor' : 'search.placeholder')}
        aria-label={t('search.label')}
        aria-keyshortcuts="/"
        type="text"
        inputMode="search"
        autoComplete="off"
        spellCheck={false}
        data-region-start
      />
      {typed !== '' && (
        <IconButton label={t('search.clear')} keys="Escape" onClick={() => onType('')}>
          <IconX size={15} />
        </IconButton>
      )}
      <Help />
      {forTicket && (
        <span className={styles['ticket']}>
          <Trans t={t} i18nKey="search.forTicket" values={{ number: forTicket }} components={{ b: <b /> }} />
          <IconButton size={24} label={t('search.leaveTicket', { number: forTicket })} onClick={onLeaveTicket}>
            <IconX size={13} />
          </IconButton>
        </span>
      )}
    </search>
  );
};

import { isFinal } from '@shared/domain/lifecycle';
import type { Ticket } from '@shared/domain/ticket';
import { IconArrowForwardUp, IconLock } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '@/ui/key-hint';
import styles from './composer.module.css';
import type { ComposerTab } from './composing';
import type { WritingTab } from './writing-tabs';

interface ComposerTabsProps {
  readonly tabs: readonly WritingTab[];
  readonly current: WritingTab;
  readonly onChoose: (tab: ComposerTab) => void;
  /** Id of the panel that they open. */
  readonly panel: string;
  readonly ticket: Ticket;
}

const keys = { note: 'N', reply: 'R' } as const;

/** Who will read it, in words: nobody mails an internal note. */
const useAudience = (tab: WritingTab, ticket: Ticket): string => {
  const { t } = useTranslation(['ticket', 'domain']);
  if (tab.command === 'ticket.addNote.v1') return t('composer.noteAudience');
  if (tab.command === 'ticket.callerWrites.v1') return t('composer.messageAudience');
  if (isFinal(ticket.state.kind)) return t('composer.closed', { state: t(`domain:state.${ticket.state.kind}`) });
  return tab.email === null
    ? t('composer.replyNoMail', { person: tab.person })
    : t('composer.replyAddress', { person: tab.person, email: tab.email });
};

export const ComposerTabs = ({ tabs, current, onChoose, panel, ticket }: ComposerTabsProps) => {
  const { t } = useTranslation('ticket');
  const audience = useAudience(current, ticket);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const other = tabs.find((tab) => tab.id !== current.id);
    if (!other) return;
    event.preventDefault();
    onChoose(other.id);
    document.getElementById(`${panel}-${other.id}`)?.focus();
  };
  return (
    <div className={styles['head']}>
      <div role="tablist" aria-label={t('composer.label')} className={styles['tabs']}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${panel}-${tab.id}`}
            aria-selected={tab.id === current.id}
            aria-controls={panel}
            tabIndex={tab.id === current.id ? 0 : -1}
            onClick={() => onChoose(tab.id)}
            onKeyDown={onKeyDown}
          >
            {tab.outward ? (
              <IconArrowForwardUp size={14} aria-hidden="true" />
            ) : (
              <IconLock size={13} aria-hidden="true" />
            )}
            {t(tab.label)}
            <KeyHint keys={keys[tab.id]} />
          </button>
        ))}
      </div>
      <span id={`${panel}-audience`} className={styles['audience']}>
        <bdi>{audience}</bdi>
      </span>
    </div>
  );
};

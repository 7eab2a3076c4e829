import { openVariables } from '@shared/domain/application';
import type { Refusal } from '@shared/domain/refusal';
import type { Ticket } from '@shared/domain/ticket';
import { useCallback, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '@/data/drafts';
import { canRun } from '@/data/run-command';
import { classNames } from '@/ui/class-names';
import { ErrorNote } from '@/ui/error-note';
import { useRefusalText } from '@/ui/use-refusal-text';
import { perform, say } from '../perform';
import styles from './composer.module.css';
import { ComposerFoot } from './composer-foot';
import { ComposerLine } from './composer-line';
import { ComposerTabs } from './composer-tabs';
import { type ComposerTab, useComposing } from './composing';
import { draftLength } from './draft-length';
import { useSnippets } from './use-snippets';
import { OpenVariables, WritingField } from './writing-field';
import { tabsFor, type WritingTab } from './writing-tabs';

interface ComposerProps {
  readonly ticket: Ticket;
  /** Beside the list: lower. */
  readonly small?: boolean;
  /** On a narrow screen: there once somebody wants to write, or has begun to. */
  readonly tucked?: boolean;
}

/** Clears the draft only once the command was taken: a refusal leaves the text where it is. */
const useSend = (ticket: Ticket, tab: WritingTab, text: string, clear: () => void) => {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = useCallback(
    async (andHold: boolean) => {
      const numbers = [ticket.number];
      const result = andHold
        ? await perform({
            name: 'ticket.hold.v1',
            numbers,
            argsFor: () => ({ reason: 'awaitingCaller', comment: null, reply: text }),
            done: say('ticket:done.hold', { state: say('domain:holdLong.awaitingCaller') }),
          })
        : await perform({ name: tab.command, numbers, argsFor: () => ({ text }), done: say(tab.done) });
      setRefusal(result.refusal);
      if (result.refusal === null) clear();
    },
    [ticket.number, tab, text, clear],
  );
  return { refusal, send };
};

interface WritingProps extends Omit<ComposerProps, 'tucked'> {
  readonly onSent: () => void;
  readonly tabs: readonly WritingTab[];
  readonly tab: WritingTab;
  readonly onChoose: (tab: ComposerTab) => void;
  readonly field: React.RefObject<HTMLTextAreaElement | null>;
}

const Writing = ({ ticket, small = false, onSent, tabs, tab, onChoose, field }: WritingProps) => {
  const { t } = useTranslation('ticket');
  const refusalText = useRefusalText();
  const panel = useId();
  const [draft, setDraft] = useDraft<string>(`${tab.id}:${ticket.number}`);
  const text = draft ?? '';
  const clear = useCallback(() => {
    setDraft(null);
    onSent();
  }, [setDraft, onSent]);
  const { refusal, send } = useSend(ticket, tab, text, clear);
  const [confirmed, setConfirmed] = useState(false);
  const byDesk = tab.command !== 'ticket.callerWrites.v1';
  const sendable = draftLength(text).sendable && (!byDesk || confirmed || openVariables(text).length === 0);
  const onText = (next: string) => {
    setConfirmed(false);
    setDraft(next || null);
  };
  const snippets = useSnippets({ ticket, text, setText: onText, field, wanted: byDesk });
  const mayHold =
    tab.command === 'ticket.reply.v1' &&
    canRun('ticket.hold.v1', ticket, { reason: 'awaitingCaller', comment: null, reply: '-' }) === null;
  return (
    <section
      className={classNames(styles['root'], tab.outward && styles['outward'], small && styles['small'])}
      aria-label={t('composer.label')}
      data-composer={tab.id}
      data-region="composer"
    >
      <ComposerTabs tabs={tabs} current={tab} onChoose={onChoose} panel={panel} ticket={ticket} />
      <div role="tabpanel" id={panel} aria-labelledby={`${panel}-${tab.id}`}>
        <WritingField
          id={panel}
          tab={tab}
          text={text}
          onText={onText}
          field={field}
          snippets={snippets}
          small={small}
          onSend={() => sendable && void send(false)}
        />
        {byDesk && <OpenVariables text={text} confirmed={confirmed} onConfirm={setConfirmed} />}
        {refusal && <ErrorNote>{refusalText(refusal)}</ErrorNote>}
        <ComposerFoot
          number={ticket.number}
          text={text}
          sendable={sendable}
          tab={tab}
          mayHold={mayHold}
          onSlash={byDesk ? snippets.begin : null}
          onSend={(andHold) => void send(andHold)}
        />
      </div>
    </section>
  );
};

/** Work note or reply: two drafts, kept until they are sent. A reply looks unlike a note, and says who gets it. */
export const Composer = ({ ticket, small = false, tucked = false }: ComposerProps) => {
  const field = useRef<HTMLTextAreaElement>(null);
  const [chosen, setChosen] = useState<ComposerTab>('note');
  const [wanted, setWanted] = useState(false);
  const tabs = tabsFor(ticket);
  const tab = tabs.find((candidate) => candidate.id === chosen) ?? tabs[0];
  const sent = useCallback(() => setWanted(false), []);
  const focus = useCallback((tabWanted: ComposerTab) => {
    setChosen(tabWanted);
    setWanted(true);
    requestAnimationFrame(() => field.current?.focus());
  }, []);
  useComposing(ticket.number, focus);
  const [note] = useDraft<string>(`note:${ticket.number}`);
  const [reply] = useDraft<string>(`reply:${ticket.number}`);
  if (!tab) return null;
  if (tucked && !wanted && !note && !reply)
    return small ? <ComposerLine tab={tab} onOpen={() => focus(tab.id)} /> : null;
  return (
    <Writing
      key={`${ticket.number} ${tab.id}`}
      ticket={ticket}
      small={small}
      onSent={sent}
      tabs={tabs}
      tab={tab}
      onChoose={setChosen}
      field={field}
    />
  );
};

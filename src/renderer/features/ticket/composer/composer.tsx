import { openVariables } from '@shared/domain/application';
import type { AttachedFile } from '@shared/domain/attachment';
import type { Refusal } from '@shared/domain/refusal';
import type { Ticket } from '@shared/domain/ticket';
import { useCallback, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '@/data/drafts';
import { useDraftFiles } from '@/data/files/draft-files';
import { newId } from '@/data/ids';
import { canRun } from '@/data/run-command';
import { classNames } from '@/ui/class-names';
import { ErrorNote } from '@/ui/error-note';
import { takesFiles } from '@/ui/given-files';
import { showToast } from '@/ui/toast';
import { useRefusalText } from '@/ui/use-refusal-text';
import { anyFile } from '../files/any-file';
import { perform, say } from '../perform';
import { attachWith } from './attach-with';
import styles from './composer.module.css';
import { ComposerFiles } from './composer-files';
import { ComposerFoot } from './composer-foot';
import { ComposerLine } from './composer-line';
import { ComposerTabs } from './composer-tabs';
import { type ComposerTab, useComposing } from './composing';
import { draftLength } from './draft-length';
import { useSnippets } from './use-snippets';
import { OpenVariables, WritingField } from './writing-field';
import { tabsFor, type WritingTab } from './writing-tabs';

const noFiles: readonly AttachedFile[] = [];

interface ComposerProps {
  readonly ticket: Ticket;
  /** Beside the list: lower. */
  readonly small?: boolean;
  /** On a narrow screen: there once somebody wants to write, or has begun to. */
  readonly tucked?: boolean;
}

/** Clears the draft only once the command was taken: a refusal leaves the text where it is. */
const useSend = (ticket: Ticket, tab: WritingTab, text: string, files: readonly AttachedFile[], clear: () => void) => {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = useCallback(
    async (andHold: boolean) => {
      const numbers = [ticket.number];
      const batchId = files.length > 0 ? newId() : undefined;
      const attached = batchId ? await attachWith(ticket.number, files, tab.outward, batchId) : null;
      setRefusal(attached?.kind === 'refused' ? attached.refusal : null);
      if (attached?.kind === 'lost') showToast(say('files:refused.lost', { name: attached.file.name }), null, 'error');
      if (attached && attached.kind !== 'done') return;
      const together = batchId ? { batchId } : {};
      const result = andHold
        ? await perform({
            name: 'ticket.hold.v1',
            numbers,
            argsFor: () => ({ reason: 'awaitingCaller', comment: null, reply: text }),
            ...together,
            done: say('ticket:done.hold', { state: say('domain:holdLong.awaitingCaller') }),
          })
        : await perform({ name: tab.command, numbers, argsFor: () => ({ text }), ...together, done: say(tab.done) });
      setRefusal(result.refusal);
      if (result.refusal === null) clear();
    },
    [ticket.number, tab, text, files, clear],
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
  const [picked, setPicked] = useDraft<readonly AttachedFile[]>(`${tab.id}Files:${ticket.number}`);
  const setFiles = useCallback(
    (files: readonly AttachedFile[]) => setPicked(files.length > 0 ? files : null),
    [setPicked],
  );
  const draftFiles = useDraftFiles(picked ?? noFiles, setFiles);
  const clear = useCallback(() => {
    setDraft(null);
    setPicked(null);
    onSent();
  }, [setDraft, setPicked, onSent]);
  const { refusal, send } = useSend(ticket, tab, text, draftFiles.files, clear);
  const mayAttach = canRun('ticket.attach.v1', ticket, anyFile) === null;
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
      {...(mayAttach && takesFiles(draftFiles.add))}
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
        <ComposerFiles draft={draftFiles} />
        <ComposerFoot
          onFiles={mayAttach ? draftFiles.add : null}
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

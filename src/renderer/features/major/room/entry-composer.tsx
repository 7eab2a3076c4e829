import { Button } from '@mantine/core';
import type { Major } from '@shared/domain/major';
import { roomEntryKinds } from '@shared/domain/major';
import type { Refusal } from '@shared/domain/refusal';
import type { Ticket } from '@shared/domain/ticket';
import { IconBulb, IconGavel, IconNote } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '@/data/drafts';
import { canRun } from '@/data/run-command';
import { ErrorNote } from '@/ui/error-note';
import { KeyHint } from '@/ui/key-hint';
import { useRefusalText } from '@/ui/use-refusal-text';
import { run, say } from '../run';
import styles from './work.module.css';

type EntryKind = (typeof roomEntryKinds)[number];

interface Written {
  readonly what: EntryKind;
  readonly text: string;
}

const icons: Readonly<Record<EntryKind, typeof IconBulb>> = {
  finding: IconBulb,
  decision: IconGavel,
  note: IconNote,
};
const nothing: Written = { what: 'finding', text: '' };

/** One fact, decision or note; kept on this device until it is added. */
export const EntryComposer = ({ ticket, major }: { readonly ticket: Ticket; readonly major: Major }) => {
  const { t } = useTranslation('major');
  const refusalText = useRefusalText();
  const [draft, setDraft] = useDraft<Written>(`room:${ticket.number}`);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { what, text } = draft ?? nothing;
  const may = canRun('ticket.addRoomEntry.v1', ticket, { what, text: '-' }) === null;
  if (!may || major.status === 'rejected' || major.status === 'demoted') return null;
  const put = (next: Written) => setDraft(next.text === '' && next.what === 'finding' ? null : next);
  const add = async () => {
    if (text.trim() === '') return;
    const refused = await run('ticket.addRoomEntry.v1', ticket.number, { what, text }, say(`major:entry.done.${what}`));
    setRefusal(refused);
    if (refused === null) put({ what, text: '' });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // Out of the text, to the room's own keys; what is written stays.
    if (event.key === 'Escape') event.currentTarget.blur();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void add();
  };
  const onTabKey = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = roomEntryKinds[(roomEntryKinds.indexOf(what) + step + roomEntryKinds.length) % roomEntryKinds.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    put({ what: next, text });
    event.currentTarget.querySelector<HTMLElement>(`[data-kind="${next}"]`)?.focus();
  };
  return (
    <section className={styles['composer']} aria-label={t('entry.label')} data-region="composer">
      <div className={styles['composerHead']}>
        <div role="radiogroup" aria-label={t('entry.kinds')} className={styles['kinds']} onKeyDown={onTabKey}>
          {roomEntryKinds.map((each) => {
            const Icon = icons[each];
            return (
              // biome-ignore lint/a11y/useSemanticElements: choices that look like tabs, steered by arrows
              <button
                key={each}
                type="button"
                role="radio"
                data-kind={each}
                aria-checked={each === what}
                tabIndex={each === what ? 0 : -1}
                onClick={() => put({ what: each, text })}
              >
                <Icon size={14} stroke={1.8} aria-hidden="true" />
                {t(`entry.${each}`)}
              </button>
            );
          })}
        </div>
        <span className={styles['seen']}>{t('entry.seen')}</span>
      </div>
      <textarea
        className={styles['field']}
        data-room="entry"
        aria-label={t(`entry.${what}`)}
        placeholder={t(`entry.hint.${what}`)}
        dir="auto"
        value={text}
        onKeyDown={onKeyDown}
        onChange={(event) => put({ what, text: event.currentTarget.value })}
      />
      {refusal && <ErrorNote>{refusalText(refusal)}</ErrorNote>}
      {text.trim() !== '' && (
        <div className={styles['composerFoot']}>
          <Button variant="filled" rightSection={<KeyHint keys="Mod+Enter" />} onClick={() => void add()}>
            {t('entry.submit')}
          </Button>
        </div>
      )}
    </section>
  );
};

import { Button, Textarea } from '@mantine/core';
import { isActive } from '@shared/domain/lifecycle';
import type { Major } from '@shared/domain/major';
import type { Refusal } from '@shared/domain/refusal';
import type { Ticket } from '@shared/domain/ticket';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '@/data/drafts';
import { canRun } from '@/data/run-command';
import { ErrorNote } from '@/ui/error-note';
import { KeyHint } from '@/ui/key-hint';
import { Section } from '@/ui/section';
import { showToast } from '@/ui/toast';
import { useRefusalText } from '@/ui/use-refusal-text';
import { IntervalSelect } from '../ask/interval-select';
import { isActiveRow, useChildren } from '../children';
import { Countdown } from '../countdown';
import { sendUpdate } from '../gather';
import { intervalFor, momentIn } from '../next-update';
import { AudienceChips, CALLERS } from './audience-chips';
import styles from './updates.module.css';

interface Written {
  readonly text: string;
  /** Null: nobody has chosen yet, all of the plan are meant. */
  readonly audiences: readonly string[] | null;
  /** Undefined: as the plan promises. */
  readonly minutes?: number | null;
}
const nothing: Written = { text: '', audiences: null };

/** Tickets whose callers can be answered: the major incident's own, and those of its active incidents. */
const useAnswerable = (ticket: Ticket): readonly string[] => {
  const children = useChildren(ticket).filter(({ row }) => isActiveRow(row));
  const own = isActive(ticket.state.kind) ? [ticket.number] : [];
  return [...own, ...children.map(({ number }) => number)];
};

/** What those who wait are told next, who they are, and when they hear again. Kept on this device until it is sent. */
export const UpdateSection = ({ ticket, major }: { readonly ticket: Ticket; readonly major: Major }) => {
  const { t } = useTranslation('major');
  const refusalText = useRefusalText();
  const [draft, setDraft] = useDraft<Written>(`update:${ticket.number}`);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const answerable = useAnswerable(ticket);
  const { text, audiences, minutes: chosen } = draft ?? nothing;
  const planned = major.plan.map(({ audience }) => audience);
  const meant = audiences ?? planned;
  const over = !isActive(ticket.state.kind);
  const minutes = chosen === undefined ? (over ? null : intervalFor(major.plan, meant)) : chosen;
  const may = canRun('ticket.sendUpdate.v1', ticket, { text: '-', audiences: [], nextUpdateAt: null }) === null;
  const put = (patch: Partial<Written>) => setDraft({ ...(draft ?? nothing), ...patch });
  const ready = may && text.trim() !== '' && meant.length > 0;
  const send = async () => {
    if (!ready) return;
    const refused = await sendUpdate(ticket.number, {
      text,
      audiences: meant.map((audience) => (audience === CALLERS ? t('update.callersName') : audience)),
      nextUpdateAt: momentIn(minutes, Date.now()),
      replyOn: meant.includes(CALLERS) ? answerable : [],
    });
    setRefusal(refused);
    if (refused === null) setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Out of the text, to the room's own keys; what is written stays.
    if (event.key === 'Escape' && event.target instanceof HTMLTextAreaElement) event.target.blur();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send();
  };
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => showToast(t('update.copied')),
      () => showToast(t('update.copyFailed'), null, 'error'),
    );
  if (!may) return null;
  return (
    <Section title={t('update.title')} aside={over ? undefined : <Countdown at={major.nextUpdateAt} />}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Ctrl Enter of the fields inside */}
      <div className={styles['update']} onKeyDown={onKeyDown}>
        <Textarea
          aria-label={t('update.text')}
          placeholder={t('update.hint')}
          data-room="update"
          dir="auto"
          autosize
          minRows={3}
          maxRows={10}
          value={text}
          onChange={(event) => put({ text: event.currentTarget.value })}
        />
        <AudienceChips
          plan={major.plan}
          callers={answerable.length}
          chosen={meant}
          onChange={(next) => put({ audiences: next })}
        />
        <p className={styles['how']}>{t('update.how')}</p>
        {refusal && <ErrorNote>{refusalText(refusal)}</ErrorNote>}
        <div className={styles['foot']}>
          <IntervalSelect label={t('update.next')} value={minutes} onChange={(next) => put({ minutes: next })} />
          <Button disabled={text.trim() === ''} onClick={copy}>
            {t('update.copy')}
          </Button>
        </div>
        <Button
          fullWidth
          variant="filled"
          disabled={!ready}
          rightSection={<KeyHint keys="Mod+Enter" />}
          onClick={() => void send()}
        >
          {t('update.submit')}
        </Button>
        {text.trim() !== '' && meant.length === 0 && (
          <p className={styles['how']} role="status">
            {t('update.nobody')}
          </p>
        )}
      </div>
    </Section>
  );
};

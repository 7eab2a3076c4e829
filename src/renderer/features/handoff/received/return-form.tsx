import { Button, Textarea } from '@mantine/core';
import { type Handoff, type ReturnReason, returnReasons } from '@shared/domain/handoff';
import type { Refusal } from '@shared/domain/refusal';
import type { Ticket } from '@shared/domain/ticket';
import { IconArrowBackUp } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/ui/error-note';
import { KeyHint } from '@/ui/key-hint';
import { useRefusalText } from '@/ui/use-refusal-text';
import { stopAskingHandoff } from '../asking';
import { GroupSelect } from '../group-select';
import { useNames } from '../names';
import { giveBack } from '../run';
import styles from './return-form.module.css';

interface ReturnFormProps {
  readonly ticket: Ticket;
  readonly handoff: Handoff;
  /** A dialog round it has a title of its own. */
  readonly titled?: boolean;
}

/** Why it goes back, in one of five words and one's own; and if another group is the right one, on to that. */
export const ReturnForm = ({ ticket, handoff, titled = false }: ReturnFormProps) => {
  const { t } = useTranslation(['handoff', 'common']);
  const { person, group } = useNames();
  const id = useId();
  const refusalText = useRefusalText();
  const [reason, setReason] = useState<ReturnReason>('missingInformation');
  const [note, setNote] = useState('');
  const [rightGroup, setRightGroup] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const firstRadio = useRef<HTMLInputElement>(null);
  const noteField = useRef<HTMLTextAreaElement>(null);
  useEffect(() => firstRadio.current?.focus(), []);
  const forwardTo = reason === 'wrongGroup' ? rightGroup : null;
  const back = group(handoff.fromGroupId);
  const send = async () => {
    if (note.trim() === '') return noteField.current?.focus();
    const refused = await giveBack(ticket.number, { handoff: handoff.id, reason, note: note.trim(), forwardTo });
    setRefusal(refused);
    if (!refused) stopAskingHandoff();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      return stopAskingHandoff();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return void send();
    }
    const typing = event.target instanceof Element && event.target.matches('textarea, input:not([type="radio"])');
    const chosen = typing ? undefined : returnReasons[Number(event.key) - 1];
    if (chosen === undefined) return;
    event.preventDefault();
    setReason(chosen);
    // The next thing to say; the group can be had by Shift Tab.
    noteField.current?.focus();
  };
  return (
    <form
      className={styles['root']}
      aria-label={back === null ? t('return.titleAlone') : t('return.title', { group: back })}
      data-own-keys
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className={styles['head']}>
        {!titled && (
          <h2>
            <IconArrowBackUp size={15} stroke={1.8} aria-hidden="true" />
            {back === null ? t('return.titleAlone') : t('return.title', { group: back })}
          </h2>
        )}
        <span>{t('return.told', { person: person(handoff.by) })}</span>
      </div>
      <div className={styles['reasons']} role="radiogroup" aria-label={t('return.reason')}>
        {returnReasons.map((each, index) => (
          <label key={each} data-chosen={reason === each || undefined}>
            <input
              ref={index === 0 ? firstRadio : undefined}
              type="radio"
              name={id}
              aria-keyshortcuts={String(index + 1)}
              checked={reason === each}
              onChange={() => setReason(each)}
            />
            {t(`return.reasons.${each}`)}
            <KeyHint keys={String(index + 1)} />
          </label>
        ))}
      </div>
      {reason === 'wrongGroup' && (
        <div className={styles['field']}>
          <span>
            <b>{t('return.rightGroup')}</b> {rightGroup !== null && t('return.forwards')}
          </span>
          <GroupSelect
            label={t('return.rightGroup')}
            value={rightGroup}
            without={[handoff.toGroupId, ticket.groupId]}
            placeholder={back === null ? t('return.titleAlone') : t('return.back', { group: back })}
            clearable
            onChange={setRightGroup}
          />
        </div>
      )}
      <div className={styles['field']}>
        <label htmlFor={`${id}-note`}>
          <b>{t('return.note')}</b> {t('return.required')}
        </label>
        <Textarea
          ref={noteField}
          id={`${id}-note`}
          required
          autosize
          minRows={2}
          maxRows={6}
          maxLength={32_000}
          placeholder={t(`return.noteHint.${reason}`)}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      {refusal && <ErrorNote>{refusalText(refusal)}</ErrorNote>}
      <div className={styles['buttons']}>
        <Button onClick={stopAskingHandoff}>{t('common:cancel')}</Button>
        <Button
          type="submit"
          variant="filled"
          disabled={note.trim() === ''}
          rightSection={<KeyHint keys="Mod+Enter" />}
        >
          {t(forwardTo === null ? 'return.submit' : 'return.submitAndForward')}
        </Button>
      </div>
    </form>
  );
};

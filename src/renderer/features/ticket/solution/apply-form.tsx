import { Button, Checkbox, Select, Textarea } from '@mantine/core';
import { openVariables } from '@shared/domain/application';
import { type ResolutionCode, resolutionCodes } from '@shared/domain/lifecycle';
import type { Refusal } from '@shared/domain/refusal';
import { IconChevronLeft } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/ui/error-note';
import { IconButton } from '@/ui/icon-button';
import { KeyHint } from '@/ui/key-hint';
import { isSendPress } from '@/ui/keys';
import { useRefusalText } from '@/ui/use-refusal-text';
import { reachable } from '../reachable';
import styles from './solution.module.css';
import type { Application } from './use-application';

interface ApplyFormProps {
  readonly application: Application;
  /** Who gets the reply. */
  readonly caller: string;
  /** Variables that nobody has filled in. */
  readonly open: readonly string[];
  readonly ready: boolean;
  /** It can resolve, and that is allowed here. */
  readonly resolves: boolean;
  /** The texts are for several tickets: their variables are filled in for each. */
  readonly perTicket?: boolean;
  readonly refusal: Refusal | null;
  readonly submit: string;
  /** What it does to the fields. */
  readonly children: ReactNode;
  readonly onBack: () => void;
  readonly onLeave: () => void;
  readonly onApply: (andResolve: boolean) => void;
}

interface TextPartProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** The reply has the accent of everything that leaves the desk. */
  readonly outward?: boolean;
  readonly perTicket: boolean;
}

const TextPart = ({ label, hint, value, onChange, outward = false, perTicket }: TextPartProps) => {
  const { t } = useTranslation('solution');
  const variables = openVariables(value);
  const open = perTicket ? [] : variables;
  const filledLater = perTicket && variables.length > 0 ? t('apply.perTicket') : undefined;
  return (
    <Textarea
      className={(outward && styles['outward']) || ''}
      label={label}
      description={[hint, filledLater].filter(Boolean).join('. ')}
      autosize
      minRows={2}
      maxRows={10}
      dir="auto"
      value={value}
      error={open.length > 0 ? t('apply.unfilled', { variables: open.join(' ') }) : null}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
};

type TextsProps = Pick<ApplyFormProps, 'application' | 'caller' | 'resolves' | 'perTicket'>;

const Texts = ({ application, caller, resolves, perTicket = false }: TextsProps) => {
  const { t } = useTranslation(['solution', 'domain']);
  const { solution, change, offer } = application;
  const { note, reply, checklist, resolution } = solution;
  const steps = offer.solution.checklist.filter((line) => line.trim() !== '').length;
  return (
    <>
      {note !== null && (
        <TextPart
          perTicket={perTicket}
          label={t('part.note')}
          value={note}
          onChange={(text) => change({ note: text })}
        />
      )}
      {reply !== null && (
        <TextPart
          perTicket={perTicket}
          outward
          label={t('part.reply', { person: caller })}
          hint={t('apply.replyLeaves')}
          value={reply}
          onChange={(text) => change({ reply: text })}
        />
      )}
      {checklist.length > 0 && (
        <TextPart
          perTicket={perTicket}
          label={t('part.checklist', { count: steps })}
          hint={t('apply.oneALine')}
          value={checklist.join('\n')}
          onChange={(text) => change({ checklist: text.split('\n').map((line) => line.slice(0, 240)) })}
        />
      )}
      {resolution !== null && resolves && (
        <fieldset className={styles['resolution']}>
          <legend>{t('part.resolution')}</legend>
          <Select
            scrollAreaProps={reachable}
            label={t('apply.code')}
            data={resolutionCodes.map((value) => ({ value, label: t(`domain:resolutionCode.${value}`) }))}
            value={resolution.code}
            allowDeselect={false}
            onChange={(code) => code && change({ resolution: { ...resolution, code: code as ResolutionCode } })}
          />
          <TextPart
            perTicket={perTicket}
            label={t('apply.notes')}
            value={resolution.notes}
            onChange={(notes) => change({ resolution: { ...resolution, notes } })}
          />
        </fieldset>
      )}
    </>
  );
};

/** Everything that will be written, to be changed first; one button applies it, another resolves with it. */
export const ApplyForm = (props: ApplyFormProps) => {
  const { application, open, ready, resolves, refusal, submit, children, onBack, onLeave, onApply } = props;
  const { t } = useTranslation(['solution', 'common']);
  const refusalText = useRefusalText();
  const form = useRef<HTMLFormElement>(null);
  // The list that was chosen from is gone, and with it the focus.
  useEffect(() => form.current?.focus({ preventScroll: true }), []);
  const { offer, confirmed, confirm } = application;
  const filled = open.length === 0 || confirmed;
  const may = ready && filled;
  const mayResolve = may && resolves && (offer.solution.resolution?.notes.trim() ?? '') !== '';
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isSendPress(event)) return;
    event.preventDefault();
    if (event.shiftKey ? mayResolve : may) onApply(event.shiftKey);
  };
  return (
    <form
      ref={form}
      tabIndex={-1}
      // Where the dialog opens with the form at once, the dialog places the focus, and later than the form does.
      data-autofocus
      className={styles['form']}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (may) onApply(false);
      }}
    >
      <div className={styles['chosen']}>
        <IconButton label={t('apply.back')} onClick={onBack}>
          <IconChevronLeft size={16} />
        </IconButton>
        <h3>
          <bdi>{offer.title}</bdi>
        </h3>
        <span>
          {offer.edition > 0 ? t('apply.edition', { number: offer.source, edition: offer.edition }) : t('apply.macro')}
        </span>
      </div>
      {offer.solution.questions.length > 0 && (
        <section className={styles['part']} aria-label={t('part.questions')}>
          <h3>{t('part.questions')}</h3>
          <ol className={styles['questions']}>
            {offer.solution.questions.map((question, index) => (
              <li key={index}>{question}</li>
            ))}
          </ol>
        </section>
      )}
      {children}
      <Texts {...props} />
      {open.length > 0 && (
        <div className={styles['open']}>
          <p>{t('apply.openWhy', { variables: open.join(' ') })}</p>
          <Checkbox
            label={t('apply.asWritten')}
            checked={confirmed}
            onChange={(event) => confirm(event.currentTarget.checked)}
          />
        </div>
      )}
      {refusal && <ErrorNote>{refusalText(refusal)}</ErrorNote>}
      <div className={styles['buttons']}>
        <Button onClick={onLeave}>{t('common:cancel')}</Button>
        {resolves && (
          <Button
            disabled={!mayResolve}
            rightSection={<KeyHint keys="Mod+Shift+Enter" />}
            onClick={() => onApply(true)}
          >
            {t('apply.andResolve')}
          </Button>
        )}
        <Button type="submit" variant="filled" disabled={!may} rightSection={<KeyHint keys="Mod+Enter" />}>
          {submit}
        </Button>
      </div>
    </form>
  );
};

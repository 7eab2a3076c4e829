import { Button, Checkbox, Textarea } from '@mantine/core';
import { openIn, openVariables } from '@shared/domain/application';
import type { Solution } from '@shared/domain/solution';
import { useTranslation } from 'react-i18next';
import { useMe, useWorld } from '@/data/use-desk';
import type { LogDraft } from '../draft';
import { readsAs } from './application';
import { Part } from './part';
import styles from './suggest.module.css';

interface ApplicationPartProps {
  readonly id: string;
  readonly draft: LogDraft;
  readonly number: string | null;
  readonly caller: string;
  /** Variables without a value may stay as they are written. */
  readonly confirmed: boolean;
  readonly onConfirm: (confirmed: boolean) => void;
  readonly change: (patch: Partial<LogDraft>) => void;
}

/** The solution that was taken: what to ask now, and the texts that are written as soon as it is logged. */
export const ApplicationPart = (props: ApplicationPartProps) => {
  const { id, draft, number, caller, confirmed, onConfirm, change } = props;
  const { t } = useTranslation(['solution', 'intake']);
  const me = useMe();
  const world = useWorld();
  const { application } = draft;
  const solution = me && world ? readsAs(draft, number, world, me.id) : null;
  if (!application || !solution) return null;
  const put = (patch: Partial<Solution>) =>
    change({ application: { ...application, solution: { ...application.solution, ...patch } } });
  const { questions, checklist, note, reply } = solution;
  const open = openIn(solution, false);
  const text = (part: 'note' | 'reply', label: string, value: string) => (
    <Textarea
      id={part === 'note' || note === null ? `${id}-application` : undefined}
      label={label}
      autosize
      minRows={2}
      maxRows={8}
      dir="auto"
      value={value}
      error={
        openVariables(value).length > 0 ? t('apply.unfilled', { variables: openVariables(value).join(' ') }) : null
      }
      onChange={(event) => put({ [part]: event.currentTarget.value })}
    />
  );
  return (
    <Part title={t('intake:suggest.withIt')}>
      <div className={styles['application']}>
        <header>
          <b>
            <bdi>{application.title}</bdi>
          </b>
          <Button
            size="xs"
            variant="subtle"
            onClick={() => change({ application: undefined } as unknown as Partial<LogDraft>)}
          >
            {t('intake:suggest.leaveOut')}
          </Button>
        </header>
        {questions.length > 0 && (
          <ol aria-label={t('part.questions')}>
            {questions.map((question, index) => (
              <li key={index}>{question}</li>
            ))}
          </ol>
        )}
        {note !== null && text('note', t('part.note'), note)}
        {reply !== null && text('reply', t('part.reply', { person: caller }), reply)}
        {checklist.length > 0 && (
          <p>
            {t('part.checklist', { count: checklist.length })}: {checklist.join(' · ')}
          </p>
        )}
        {open.length > 0 && (
          <Checkbox
            label={t('intake:suggest.asWritten', { variables: open.join(' ') })}
            checked={confirmed}
            onChange={(event) => onConfirm(event.currentTarget.checked)}
          />
        )}
      </div>
    </Part>
  );
};

import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftLength } from '../composer/draft-length';
import { say } from '../perform';
import { Form } from './form';
import type { PanelProps } from './panel-props';
import { usePerform } from './use-perform';

interface WriteFormProps extends PanelProps {
  readonly kind: 'note' | 'reply';
}

const commands = { note: 'ticket.addNote.v1', reply: 'ticket.reply.v1' } as const;

/** The same text on many tickets. One ticket has its composer for that. */
const WriteForm = ({ numbers, onDone, kind }: WriteFormProps) => {
  const { t } = useTranslation('ticket');
  const { refusal, run } = usePerform(onDone);
  const [text, setText] = useState('');
  const { left, told, sendable } = draftLength(text);
  return (
    <Form
      submit={t(kind === 'note' ? 'composer.addNote' : 'composer.sendReply')}
      ready={sendable}
      refusal={refusal}
      hint={t(kind === 'note' ? 'composer.noteAudience' : 'ask.reply.hint')}
      onLeave={onDone}
      onSubmit={() =>
        void run({ name: commands[kind], numbers, argsFor: () => ({ text }), done: say(`ticket:done.${kind}`) })
      }
    >
      <Textarea
        label={t(`composer.${kind}`)}
        error={told && left < 0 ? t('composer.over', { count: -left }) : null}
        required
        data-autofocus
        autosize
        minRows={4}
        maxRows={14}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </Form>
  );
};

export const NoteForm = (props: PanelProps) => <WriteForm {...props} kind="note" />;
export const ReplyForm = (props: PanelProps) => <WriteForm {...props} kind="reply" />;

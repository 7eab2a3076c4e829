import { useTranslation } from 'react-i18next';
import { useRow } from '@/data/use-rows';
import { useTicket } from '@/data/use-ticket';
import { Dialog } from '@/ui/dialog';
import { type MajorQuestion, stopAskingMajor, useMajorQuestion } from '../asking';
import { AddForm } from './add-form';
import { FactsForm } from './facts-form';
import { LinkForm } from './link-form';
import { PlanForm } from './plan-form';
import { PromoteForm } from './promote-form';
import { ProposeForm } from './propose-form';
import { ReasonForm } from './reason-form';
import { ResolveForm } from './resolve-form';

const OfRoom = ({ number, kind }: { readonly number: string; readonly kind: 'facts' | 'plan' }) => {
  const view = useTicket(number);
  if (view.kind !== 'ready' || !view.ticket.major) return null;
  const Of = kind === 'facts' ? FactsForm : PlanForm;
  return <Of number={number} major={view.ticket.major} />;
};

const Asked = ({ kind, numbers }: MajorQuestion) => {
  const [number = ''] = numbers;
  switch (kind) {
    case 'propose':
      return <ProposeForm numbers={numbers} />;
    case 'link':
      return <LinkForm numbers={numbers} />;
    case 'promote':
      return <PromoteForm number={number} />;
    case 'reject':
    case 'demote':
      return <ReasonForm number={number} what={kind} />;
    case 'add':
      return <AddForm number={number} />;
    case 'resolve':
      return <ResolveForm number={number} />;
    case 'facts':
    case 'plan':
      return <OfRoom number={number} kind={kind} />;
  }
};

const Question = (question: MajorQuestion) => {
  const { t } = useTranslation(['major', 'ticket']);
  const { kind, numbers } = question;
  const row = useRow(numbers[0] ?? '');
  return (
    <Dialog
      opened
      onClose={stopAskingMajor}
      title={t(`${kind}.title`)}
      note={
        numbers.length > 1
          ? t('ticket:ask.forMany', { count: numbers.length })
          : `${numbers[0]} ${row?.shortDescription ?? ''}`
      }
      width={kind === 'plan' || kind === 'resolve' || kind === 'add' ? 640 : 540}
    >
      <Asked {...question} />
    </Dialog>
  );
};

/** Mounted once: what is asked about a major incident from a list, a ticket's page or its room. */
export const MajorHost = () => {
  const question = useMajorQuestion();
  if (!question) return null;
  return <Question key={`${question.kind} ${question.numbers.join(' ')}`} {...question} />;
};

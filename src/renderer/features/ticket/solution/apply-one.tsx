import { applyArgs, fillSolution, type Offer, openIn, previewOf } from '@shared/domain/application';
import type { Ticket } from '@shared/domain/ticket';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { noteAccepted } from '@/data/search/suggest';
import { useMe, useWorld } from '@/data/use-desk';
import { useFormat } from '@/ui/use-format';
import { usePerform } from '../ask/use-perform';
import { say } from '../perform';
import { useSpeech } from '../use-speech';
import { ApplyForm } from './apply-form';
import { FieldEffects } from './field-effects';
import styles from './solution.module.css';
import { useApplication } from './use-application';
import { draftOfTicket } from './use-ticket-suggestions';

interface ApplyOneProps {
  readonly offer: Offer;
  readonly ticket: Ticket;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** What it does to this ticket: fields before and after, and its texts as they will read. */
export const ApplyOne = ({ offer, ticket, onBack, onDone }: ApplyOneProps) => {
  const { t } = useTranslation('solution');
  const speech = useSpeech();
  const me = useMe();
  const world = useWorld();
  const start = useMemo(
    () => (world && me ? fillSolution(offer.solution, ticket, me.id, world) : offer.solution),
    // As it was when the panel opened: what is typed here must not be filled in again.
    [],
  );
  const { moment } = useFormat();
  const before = ticket.solutions.findLast(({ source }) => source === offer.source);
  const application = useApplication(offer, start);
  const { refusal, run } = usePerform(onDone);
  if (!me || !world) return null;
  const preview = (andResolve: boolean) => previewOf(ticket, applyArgs(application.offer, andResolve), me, world);
  const plain = preview(false);
  const resolves = offer.solution.resolution !== null && preview(true).refusal === null;
  const apply = (andResolve: boolean) => {
    if (offer.edition > 0) noteAccepted('solution', offer.source, draftOfTicket(ticket));
    void run({
      name: 'ticket.applySolution.v1',
      numbers: [ticket.number],
      argsFor: () => applyArgs(application.offer, andResolve),
      done: say(andResolve ? 'solution:done.resolved' : 'solution:done.applied', { title: offer.title }),
    });
  };
  return (
    <ApplyForm
      application={application}
      caller={speech.person(ticket.callerId)}
      open={openIn(application.offer.solution, resolves)}
      ready={plain.refusal === null}
      resolves={resolves}
      refusal={refusal ?? plain.refusal}
      onBack={onBack}
      onLeave={onDone}
      onApply={apply}
      submit={t('apply.submit')}
    >
      {before && (
        <p className={styles['already']}>
          {t('apply.already', { person: speech.person(before.by), time: moment(before.at) })}
        </p>
      )}
      <FieldEffects application={application} ticket={ticket} preview={plain} />
    </ApplyForm>
  );
};

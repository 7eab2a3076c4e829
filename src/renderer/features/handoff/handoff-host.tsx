import { useTranslation } from 'react-i18next';
import { useTicket } from '@/data/use-ticket';
import { useAtHand } from '@/ui/at-hand';
import { Dialog } from '@/ui/dialog';
import { stopAskingHandoff, useHandoffQuestion } from './asking';
import { OfferDialog } from './offer/offer-dialog';
import { ReturnForm } from './received/return-form';

const ReturnDialog = ({ number }: { readonly number: string }) => {
  const { t } = useTranslation('handoff');
  const view = useTicket(number);
  if (view.kind !== 'ready' || !view.ticket.handoff) return null;
  return (
    <Dialog opened onClose={stopAskingHandoff} title={t('return.titleAlone')} note={number} width={620}>
      <ReturnForm ticket={view.ticket} handoff={view.ticket.handoff} titled />
    </Dialog>
  );
};

/** Mounted once: what is asked about a handoff from a list, the preview or a ticket's page. */
export const HandoffHost = () => {
  const question = useHandoffQuestion();
  const place = useAtHand((hand) => hand.place);
  if (!question) return null;
  if (question.kind === 'offer') return <OfferDialog key={question.number} number={question.number} />;
  // The page of handoffs has the question in itself, beside the packet.
  return place === 'handed' ? null : <ReturnDialog key={question.number} number={question.number} />;
};

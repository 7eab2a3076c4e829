import type { Ticket } from '@shared/domain/ticket';
import { useTranslation } from 'react-i18next';
import { PropertyList } from '@/ui/property-list';
import { useFormat } from '@/ui/use-format';
import { useSpeech } from '../use-speech';

/** What a caller sees of an own ticket: nothing that is the desk's. */
export const ReducedFacts = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation(['ticket', 'domain']);
  const { fullMoment } = useFormat();
  const speech = useSpeech();
  const who = [ticket.assigneeId && speech.person(ticket.assigneeId), ticket.groupId && speech.group(ticket.groupId)];
  const properties = [
    {
      name: t('portal.status'),
      value:
        ticket.phase === null
          ? t(`domain:state.${ticket.state.kind}`)
          : t(`domain:phase.${ticket.kind}.${ticket.phase}`),
    },
    { name: t('portal.handledBy'), value: who.filter(Boolean).join(', ') },
    { name: t('portal.reportedOn'), value: fullMoment(ticket.openedAt) },
    { name: t('field.serviceId'), value: ticket.serviceId && speech.service(ticket.serviceId) },
    { name: t('field.location'), value: ticket.location },
    { name: t('field.configurationItem'), value: ticket.configurationItem },
  ].filter(({ value }) => value);
  return <PropertyList properties={properties} />;
};

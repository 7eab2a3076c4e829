import type { Ticket } from '@shared/domain/ticket';
import { useTranslation } from 'react-i18next';
import { Section } from '@/ui/section';
import { WrittenText } from '../written-text';

/** How it was solved. */
export const ResolutionSection = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation(['ticket', 'domain']);
  const { state } = ticket;
  const resolution = state.kind === 'resolved' || state.kind === 'closed' ? state.resolution : null;
  if (!resolution) return null;
  return (
    <Section title={t('properties.resolution')} aside={t(`domain:resolutionCode.${resolution.code}`)}>
      <WrittenText text={resolution.notes} />
      {ticket.survey?.answer && <p>{t('survey.given', { score: ticket.survey.answer.score })}</p>}
    </Section>
  );
};

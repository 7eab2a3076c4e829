import { Button } from '@mantine/core';
import { isFinal } from '@shared/domain/lifecycle';
import type { Ticket } from '@shared/domain/ticket';
import { useTranslation } from 'react-i18next';
import { noteAccepted } from '@/data/search/suggest';
import { useSuggestionsWanted } from '@/data/search/suggestions-wanted';
import { useSimilarTo } from '@/data/search/use-suggestions';
import { ActionButton } from '@/ui/action-button';
import { Section } from '@/ui/section';
import { clusterWords, similarWhy } from '@/ui/suggestion-words';
import { performAloud, say } from '../perform';
import { TicketLine } from '../properties/ticket-line';
import { useSpeech } from '../use-speech';
import styles from './suggested.module.css';
import { draftOfTicket } from './use-ticket-suggestions';

const MOST = 4;

/** Incidents like this one; several of one cause come with the proposal to gather them under one. */
export const SimilarSection = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('solution');
  const speech = useSpeech();
  const wanted = useSuggestionsWanted();
  const { similar, cluster } = useSimilarTo(ticket.number, ticket.version);
  const linked = new Set(ticket.links.map(({ to }) => to));
  const shown = similar.filter(({ number }) => !linked.has(number)).slice(0, MOST);
  const lead = cluster && !linked.has(cluster.lead) && cluster.lead !== ticket.number ? cluster : null;
  if (!wanted || isFinal(ticket.state.kind) || (shown.length === 0 && !lead)) return null;
  const gather = (to: string) => {
    noteAccepted('cluster', to, draftOfTicket(ticket));
    void performAloud({
      name: 'ticket.link.v1',
      numbers: [ticket.number],
      argsFor: () => ({ kind: 'parent', to, on: true }),
      done: say('ticket:done.link'),
    });
  };
  return (
    <Section title={t('similar.title')} aside={t('suggested.here')}>
      {lead && (
        <div className={styles['cluster']}>
          <p>
            <b>{clusterWords(lead, speech.say, speech)}</b>
          </p>
          <div className={styles['ways']}>
            <Button size="xs" onClick={() => gather(lead.lead)}>
              {t('similar.asChild', { number: lead.lead })}
            </Button>
            <ActionButton
              id="major.propose"
              tickets={[...new Set([lead.lead, ticket.number, ...lead.others.map(({ number }) => number)])]}
              size="xs"
            />
          </div>
        </div>
      )}
      <ul className={styles['similar']}>
        {shown.map(({ number, title, state, reasons }) => (
          <li key={number} title={similarWhy(reasons, speech.say, speech)}>
            <TicketLine number={number} title={title} state={state} />
          </li>
        ))}
      </ul>
    </Section>
  );
};

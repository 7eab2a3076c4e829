import { Button } from '@mantine/core';
import { isFinal } from '@shared/domain/lifecycle';
import type { Ticket } from '@shared/domain/ticket';
import type { SuggestedSolution } from '@shared/learning/suggestions';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { noteRejected } from '@/data/search/suggest';
import { useSuggestionsWanted } from '@/data/search/suggestions-wanted';
import { IconButton } from '@/ui/icon-button';
import { KeyHint } from '@/ui/key-hint';
import { Section } from '@/ui/section';
import { solutionWhy } from '@/ui/suggestion-words';
import { ask } from '../ask/asking';
import { useSpeech } from '../use-speech';
import styles from './suggested.module.css';
import { draftOfTicket, useTicketSuggestions } from './use-ticket-suggestions';

const MOST = 3;

interface SuggestedLineProps {
  readonly ticket: Ticket;
  readonly solution: SuggestedSolution;
  readonly first: boolean;
  readonly onWave: () => void;
}

const SuggestedLine = ({ ticket, solution, first, onWave }: SuggestedLineProps) => {
  const { t } = useTranslation('solution');
  const speech = useSpeech();
  return (
    <li>
      <div>
        <Link href={`/kb/${solution.id}?for=${ticket.number}`} className={styles['title'] ?? ''}>
          <bdi>{solution.title}</bdi>
        </Link>
        <p>
          <b>{t(`strength.${solution.strength}`)}</b> {solutionWhy(solution, speech.say, speech)}
        </p>
      </div>
      <span className={styles['take']}>
        {!solution.canApply && (
          <Button
            size="xs"
            variant="subtle"
            component={Link}
            href={`/kb/${solution.id}?for=${ticket.number}`}
            aria-label={`${t('suggested.open')}: ${solution.title}`}
          >
            {t('suggested.open')}
          </Button>
        )}
        {solution.canApply && (
          <Button
            size="xs"
            variant={first ? 'default' : 'subtle'}
            rightSection={first ? <KeyHint keys="M" /> : undefined}
            aria-label={`${t('suggested.apply')}: ${solution.title}`}
            onClick={(event) => ask('solution', [ticket.number], event.currentTarget, solution.id)}
          >
            {t('suggested.apply')}
          </Button>
        )}
        <IconButton label={t('suggested.notThis', { title: solution.title })} size={24} onClick={onWave}>
          <IconX size={12} />
        </IconButton>
      </span>
    </li>
  );
};

/** Standard solutions beside the ticket, each with its reason. */
export const SuggestedSection = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('solution');
  const wanted = useSuggestionsWanted();
  const { solutions } = useTicketSuggestions(ticket);
  const [waved, setWaved] = useState<ReadonlySet<string>>(new Set());
  const used = new Set([...ticket.solutions.map(({ source }) => source), ...waved]);
  const shown = solutions.filter(({ id }) => !used.has(id)).slice(0, MOST);
  const wave = (id: string) => {
    noteRejected('solution', id, draftOfTicket(ticket));
    setWaved(new Set([...waved, id]));
  };
  if (!wanted || isFinal(ticket.state.kind) || ticket.state.kind === 'resolved') return null;
  return (
    <Section title={t('suggested.title')} aside={t('suggested.here')}>
      {shown.length === 0 ? (
        <p className={styles['none']}>{t('suggested.none')}</p>
      ) : (
        <ul className={styles['list']}>
          {shown.map((solution, index) => (
            <SuggestedLine
              key={solution.id}
              ticket={ticket}
              solution={solution}
              first={index === 0}
              onWave={() => wave(solution.id)}
            />
          ))}
        </ul>
      )}
      <Button
        size="xs"
        variant="subtle"
        className={styles['others'] ?? ''}
        data-ask="ticket.solution"
        onClick={(event) => ask('solution', [ticket.number], event.currentTarget)}
      >
        {t('suggested.others')}
      </Button>
    </Section>
  );
};

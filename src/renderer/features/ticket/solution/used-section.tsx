import { Button } from '@mantine/core';
import type { AppliedSolution, Ticket } from '@shared/domain/ticket';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { canRun } from '@/data/run-command';
import { Section } from '@/ui/section';
import { useFormat } from '@/ui/use-format';
import { useSpeech } from '../use-speech';
import { judge } from './tick';
import styles from './used.module.css';

const Verdict = ({ ticket, used }: { readonly ticket: Ticket; readonly used: AppliedSolution }) => {
  const { t } = useTranslation('solution');
  const { worked, id, title } = used;
  const may =
    canRun('ticket.judgeSolution.v1', ticket, { solution: id, worked: worked === null ? true : null }) === null;
  if (worked === null) {
    return may ? (
      <fieldset className={styles['ask']} aria-label={t('used.askNamed', { title })}>
        <span>{t('used.ask')}</span>
        <Button size="xs" onClick={() => judge(ticket.number, id, true)}>
          {t('used.yes')}
        </Button>
        <Button size="xs" onClick={() => judge(ticket.number, id, false)}>
          {t('used.no')}
        </Button>
      </fieldset>
    ) : null;
  }
  const Icon = worked ? IconCheck : IconX;
  const said = t(worked ? 'used.worked' : 'used.didNot');
  return (
    <span className={styles['verdict']} data-worked={worked || undefined}>
      <Icon size={13} stroke={2} aria-hidden="true" />
      {said}
      {may && (
        <button
          type="button"
          aria-label={t('used.takeBack', { verdict: said })}
          onClick={() => judge(ticket.number, id, null)}
        >
          <IconX size={12} aria-hidden="true" />
        </button>
      )}
    </span>
  );
};

/** What was applied, in which edition and by whom, and whether it worked. */
export const UsedSection = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('solution');
  const speech = useSpeech();
  const { moment } = useFormat();
  if (ticket.solutions.length === 0) return null;
  return (
    <Section title={t('used.title')}>
      <ul className={styles['list']}>
        {ticket.solutions.map((used) => (
          <li key={used.id}>
            {used.edition > 0 ? (
              <Link href={`/kb/${used.source}`} className={styles['title'] ?? ''}>
                <bdi>{used.title}</bdi>
              </Link>
            ) : (
              <b className={styles['title']}>
                <bdi>{used.title}</bdi>
              </b>
            )}
            <p>
              {used.edition > 0
                ? `${used.source}, ${t('used.edition', { edition: used.edition })}. `
                : `${t('used.macro')}. `}
              {t('used.by', { person: speech.person(used.by), time: moment(used.at) })}
            </p>
            <Verdict ticket={ticket} used={used} />
          </li>
        ))}
      </ul>
    </Section>
  );
};

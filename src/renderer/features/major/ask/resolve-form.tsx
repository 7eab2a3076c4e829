import { Select, Textarea } from '@mantine/core';
import { type ResolutionCode, resolutionCodes } from '@shared/domain/lifecycle';
import type { Ticket } from '@shared/domain/ticket';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shallowEqual, useSelector } from 'react-redux';
import { canRun } from '@/data/run-command';
import { selectShown } from '@/data/selectors';
import type { DeskRootState } from '@/data/store';
import { ensureLoaded } from '@/data/ticket-cache';
import { useTicket } from '@/data/use-ticket';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { useRefusalText } from '@/ui/use-refusal-text';
import { type Cascade, cascadeOf, type Staying } from '../cascade';
import { useChildren } from '../children';
import { resolveWith } from '../gather';
import styles from './ask.module.css';
import { Form } from './form';
import { TicketChoice } from './ticket-choice';

const isCode = (value: string | null): value is ResolutionCode => resolutionCodes.some((code) => code === value);

/** Null while the children are being loaded. */
const useCascade = (ticket: Ticket): Cascade | null => {
  const children = useChildren(ticket);
  const key = children.map(({ number }) => number).join(' ');
  const numbers = useMemo(() => (key === '' ? [] : key.split(' ')), [key]);
  const [loaded, setLoaded] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let left = false;
    void ensureLoaded(numbers).then(() => {
      if (!left) setLoaded(numbers);
    });
    return () => {
      left = true;
    };
  }, [numbers]);
  const tickets = useSelector(
    (state: DeskRootState) => numbers.map((number) => selectShown(state, number)?.folded.ticket ?? null),
    shallowEqual,
  );
  if (loaded !== numbers) return null;
  return cascadeOf(
    numbers,
    (number) => tickets[numbers.indexOf(number)] ?? null,
    (child) => canRun('ticket.resolve.v1', child, { code: 'solutionProvided', notes: '-' }),
  );
};

const Stays = ({ stays }: { readonly stays: readonly Staying[] }) => {
  const { t } = useTranslation(['major', 'domain']);
  const refusalText = useRefusalText();
  const why = (each: Staying): string => {
    if (each.why === 'refused') return refusalText(each.refusal);
    return each.why === 'over' ? t('resolve.over', { state: t(`domain:state.${each.state}`) }) : t('resolve.notHere');
  };
  if (stays.length === 0) return null;
  return (
    <section className={styles['group']} aria-label={t('resolve.stays')}>
      <h3>
        {t('resolve.stays')} <span>{stays.length}</span>
      </h3>
      <ul className={styles['stays']}>
        {stays.map((each) => (
          <li key={each.number}>
            <b>{each.number}</b> {each.title && <bdi>{each.title}</bdi>} <span>{why(each)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Resolving = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation(['major', 'domain']);
  const cascade = useCascade(ticket);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [code, setCode] = useState<ResolutionCode>('solutionProvided');
  const [notes, setNotes] = useState('');
  const able = cascade?.able ?? [];
  const children = able.map(({ number }) => number).filter((number) => !left.has(number));
  return (
    <Form
      submit={children.length === 0 ? t('resolve.submit') : t('resolve.submitWith', { count: children.length })}
      ready={cascade !== null && notes.trim() !== ''}
      onSubmit={() => resolveWith(ticket.number, { code, notes }, children)}
    >
      <Select
        label={t('resolve.code')}
        data={resolutionCodes.map((value) => ({ value, label: t(`domain:resolutionCode.${value}`) }))}
        value={code}
        searchable
        allowDeselect={false}
        onChange={(value) => isCode(value) && setCode(value)}
      />
      <Textarea
        label={t('resolve.notes')}
        description={children.length > 0 ? t('resolve.notesHint') : undefined}
        required
        data-autofocus
        autosize
        minRows={4}
        maxRows={12}
        value={notes}
        onChange={(event) => setNotes(event.currentTarget.value)}
      />
      {cascade === null ? (
        <SkeletonRows count={3} />
      ) : (
        <section className={styles['group']} aria-label={t('resolve.also')}>
          <h3>
            {t('resolve.also')} <span>{children.length}</span>
          </h3>
          {able.length === 0 ? (
            <p className={styles['lead']}>{t('resolve.none')}</p>
          ) : (
            <TicketChoice
              label={t('resolve.also')}
              rows={able.map(({ number, shortDescription, state }) => ({
                number,
                shortDescription,
                state: state.kind,
              }))}
              chosen={new Set(children)}
              onChange={(next) =>
                setLeft(new Set(able.map(({ number }) => number).filter((number) => !next.has(number))))
              }
            />
          )}
        </section>
      )}
      <Stays stays={cascade?.stays ?? []} />
    </Form>
  );
};

/** The parent's notes resolve its active incidents too: which, and which not and why. */
export const ResolveForm = ({ number }: { readonly number: string }) => {
  const view = useTicket(number);
  return view.kind === 'ready' ? <Resolving ticket={view.ticket} /> : <SkeletonRows count={5} />;
};

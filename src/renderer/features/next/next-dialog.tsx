import { Button } from '@mantine/core';
import type { Next } from '@shared/domain/next';
import { nextClock } from '@shared/domain/sla';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { usePerson } from '@/data/use-desk';
import { Dialog } from '@/ui/dialog';
import { ErrorNote } from '@/ui/error-note';
import { KeyHint } from '@/ui/key-hint';
import { PriorityBadge } from '@/ui/priority-badge';
import { useSla } from '@/ui/sla-bar';
import { useRefusalText } from '@/ui/use-refusal-text';
import { stopAskingNext } from './asking';
import { LeftOut } from './left-out';
import styles from './next.module.css';
import { reasonOf } from './reason';
import { useProposal } from './use-proposal';

const Proposed = ({ next }: { readonly next: Next }) => {
  const { t } = useTranslation('next');
  const { row } = next;
  const caller = usePerson(row.callerId);
  const { tone, left, words } = useSla(nextClock(row.sla));
  const runs = tone === 'onTrack' || tone === 'atRisk' || tone === 'breached';
  const reason = reasonOf(next, runs ? { time: words.replace('−', ''), late: left < 0 } : null, (key, params) =>
    t(key, params ?? {}),
  );
  return (
    <div className={styles['ticket']}>
      <p className={styles['line']}>
        <PriorityBadge priority={row.priority} />
        <span className={styles['number']}>{row.number}</span>
        {caller && <span className={styles['caller']}>{caller.name}</span>}
      </p>
      <p className={styles['name']}>{row.shortDescription}</p>
      <p className={styles['reason']} data-late={runs && left < 0 ? true : undefined}>
        {reason}
      </p>
    </div>
  );
};

/** One ticket, why it is that one, and Enter. N shows another. */
export const NextDialog = () => {
  const { t } = useTranslation('next');
  const refusalText = useRefusalText();
  const [, go] = useLocation();
  const { answer, refusal, gone, passedAny, another, again, take } = useProposal();
  const main = useRef<HTMLButtonElement>(null);
  const next = answer?.next ?? null;
  const number = next?.row.number;
  useEffect(() => main.current?.focus(), [number]);
  // Wherever in the dialog the focus is: it has no fields.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'n' || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      event.preventDefault();
      another();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [another]);
  if (!answer) return null;
  const { open, limit } = answer;
  const takeIt = async () => {
    const taken = await take();
    if (taken === null) return;
    stopAskingNext();
    go(`/t/${taken}`);
  };
  const enough = open >= limit && next !== null;
  return (
    <Dialog
      opened
      onClose={stopAskingNext}
      title={next?.own ? t('titleOwn') : t('title')}
      note={t('openOf', { open, limit })}
      width={520}
    >
      <div className={styles['root']}>
        {refusal && <ErrorNote>{refusalText(refusal)}</ErrorNote>}
        <div role="status" className={styles['status']}>
          {gone !== null && <p className={styles['note']}>{gone}</p>}
          {enough && <p className={styles['note']}>{t(next.own ? 'enough' : 'enoughElse', { open, limit })}</p>}
          {next ? (
            <Proposed next={next} />
          ) : (
            <p className={styles['none']}>
              <b>{t(passedAny ? 'passed' : 'none')}</b>
              <span>{t(passedAny ? 'passedHow' : 'noneHow')}</span>
            </p>
          )}
        </div>
        <LeftOut leftOut={answer.leftOut} />
        <div className={styles['buttons']}>
          {next && (
            <Button onClick={another} rightSection={<KeyHint keys="N" />} aria-keyshortcuts="N">
              {t('another')}
            </Button>
          )}
          {next && (
            <Button
              ref={main}
              data-autofocus
              variant="filled"
              onClick={() => void takeIt()}
              rightSection={<KeyHint keys="Enter" />}
            >
              {t(next.own ? 'open' : 'take')}
            </Button>
          )}
          {!next && passedAny && (
            <Button ref={main} data-autofocus onClick={again}>
              {t('again')}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
};

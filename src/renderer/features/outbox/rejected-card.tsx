import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { OutboxItem } from '@/data/model';
import { choose } from '@/data/outbox';
import { useMe } from '@/data/use-desk';
import { ErrorNote } from '@/ui/error-note';
import { KeyHint } from '@/ui/key-hint';
import { showToast } from '@/ui/toast';
import { useFormat } from '@/ui/use-format';
import { ChoiceList } from './choice-list';
import { type ChoiceKind, isPossible, safeChoice } from './choices';
import { FactTable } from './fact-table';
import styles from './rejected-card.module.css';
import { useNames } from './use-names';
import { useRefusalText } from './use-refusal-text';
import { type Rejected, useRejected } from './use-rejected';
import { lineOf, wordsOf } from './wording';

const Reason = ({ item, now }: { readonly item: OutboxItem; readonly now: Rejected['now'] }) => {
  const { t } = useTranslation('outbox');
  const refusalText = useRefusalText();
  const { moment } = useFormat();
  const names = useNames();
  const me = useMe();
  const why = item.refusal ? refusalText(item.refusal) : '';
  const changedBy = now && names.person(now.updatedBy);
  const told = item.refusal?.params?.['person'] === changedBy;
  const moved = now && item.seen && now.version > item.seen.version && now.updatedBy !== me?.id && !told;
  return (
    <p className={styles['reason']}>
      {moved
        ? t('rejected.changed', { who: changedBy, time: moment(now.updatedAt), why })
        : t('rejected.plain', { why })}
    </p>
  );
};

interface RejectedCardProps {
  readonly item: OutboxItem;
  /** Later changes to the ticket that this choice holds back. */
  readonly waiting: number;
  /** It was decided, or the ticket is opened. */
  readonly onClose: () => void;
}

/** What stood, what you set, what stands now; and the three things that can become of it. */
export const RejectedCard = ({ item, waiting, onClose }: RejectedCardProps) => {
  const { t } = useTranslation(['outbox', 'domain']);
  const names = useNames();
  const refusalText = useRefusalText();
  const rejected = useRejected(item);
  const [picked, setPicked] = useState<ChoiceKind | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [, go] = useLocation();
  const { outlook, facts, now, loading } = rejected;
  const { ticket: number } = item.envelope;
  const isLog = item.envelope.name === 'ticket.log.v1';
  const words = wordsOf(item.envelope);
  const { what } = lineOf(item.envelope, names, now?.callerId ?? null);
  if (!outlook || loading) return <p className={styles['note']}>{t('facts.loading')}</p>;
  const chosen = picked !== null && isPossible(outlook, picked) ? picked : safeChoice(outlook);

  const confirm = async () => {
    if (busy) return;
    if (isLog && chosen === 'apply') {
      // Under its old number it would be refused again: the form takes it over, with a number of its own.
      onClose();
      go(`/log?again=${item.envelope.id}`);
      return;
    }
    setBusy(true);
    const result = await choose(item.envelope.id, chosen);
    setBusy(false);
    if (result.ok) showToast(t(`choice.done.${chosen}`, { what, number }));
    else setFailure(refusalText(result.refusal));
  };

  return (
    <div className={styles['card']} data-open-choice>
      <Reason item={item} now={now} />
      {now && item.seen && <FactTable facts={facts} words={words} />}
      {!now && !isLog && <p className={styles['note']}>{t('facts.gone')}</p>}
      {!(now && item.seen) && words !== null && (
        <blockquote className={styles['words']} aria-label={t('facts.yourText')}>
          {words}
        </blockquote>
      )}
      <ChoiceList item={item} rejected={rejected} outlook={outlook} chosen={chosen} onChoose={setPicked} />
      {failure !== null && <ErrorNote>{t('choice.failed', { why: failure })}</ErrorNote>}
      <div className={styles['foot']}>
        {now && (
          <Button
            component={Link}
            href={`/t/${number}`}
            variant="subtle"
            aria-label={t('openTicketLabel', { number })}
            onClick={onClose}
          >
            {t('openTicket')}
          </Button>
        )}
        <span className={styles['note']}>
          {waiting === 0 ? t('choice.nothingElseWaits') : t('choice.waits', { count: waiting })}
        </span>
        <Button
          data-confirm
          variant="filled"
          onClick={() => void confirm()}
          loading={busy}
          rightSection={<KeyHint keys="Mod+Enter" />}
        >
          {chosen === 'apply' && isLog ? t('choice.apply.logTitle') : t(`choice.${chosen}.title`)}
        </Button>
      </div>
    </div>
  );
};

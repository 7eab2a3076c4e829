import { Button, Radio } from '@mantine/core';
import { recordKindOf } from '@shared/domain/records';
import type { SettingsPart } from '@shared/domain/settings-parts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OutboxItem } from '@/data/model';
import { choose } from '@/data/outbox';
import { useHead, useRecord } from '@/data/records';
import { classNames } from '@/ui/class-names';
import { ErrorNote } from '@/ui/error-note';
import { KeyHint } from '@/ui/key-hint';
import { showToast } from '@/ui/toast';
import styles from './choice-list.module.css';
import { type ChoiceKind, choiceKinds } from './choices';
import { isRecordChoice, type RecordOutlook, recordOutlook, safeRecordChoice } from './record-choices';
import card from './rejected-card.module.css';
import { useNames } from './use-names';
import { useRefusalText } from './use-refusal-text';
import { lineOf, wordsOf } from './wording';

interface RejectedRecordProps {
  readonly item: OutboxItem;
  /** Later changes to it that this choice holds back. */
  readonly waiting: number;
  /** It was decided, or the article is opened. */
  readonly onClose: () => void;
}

/** Warnings stand with the rules. */
const settingsAddress = ({ envelope }: OutboxItem): string => {
  const { part } = envelope.args as { part?: SettingsPart };
  return `/settings/${part === 'warnings' ? 'rules' : part}`;
};

/** Its name, as far as it has one. */
const useTitle = ({ envelope }: OutboxItem): string => {
  const { t } = useTranslation(['publishing', 'shift']);
  const head = useHead(envelope.ticket);
  if (head?.kind === 'article') return head.title;
  if (head?.kind === 'macro') return head.name;
  if (head?.kind === 'presence') return t('shift:column');
  if (head?.kind === 'shifts') return t('shift:page.title');
  const { content, part } = envelope.args as { content?: { title?: string }; part?: SettingsPart };
  if (head?.kind === 'settings' && part) return t(`part.${part}`);
  return content?.title ?? envelope.ticket;
};

const useConsequence = (outlook: RecordOutlook, what: string) => {
  const { t } = useTranslation('outbox');
  const refusalText = useRefusalText();
  const { apply, keep } = outlook;
  return (choice: ChoiceKind): string => {
    if (choice === 'discard') return t('choice.record.discard.text');
    if (choice === 'apply') {
      return apply === null
        ? t('choice.record.apply.text', { what })
        : t('choice.apply.impossible', { why: refusalText(apply) });
    }
    if (keep === 'noText') return t('choice.record.keep.noText');
    return keep === null
      ? t('choice.record.keep.text')
      : t('choice.record.keep.impossible', { why: refusalText(keep) });
  };
};

/** A change to an article, a macro or a word list that was not taken: why, what it says, and what can become of it. */
export const RejectedRecord = ({ item, waiting, onClose }: RejectedRecordProps) => {
  const { t } = useTranslation('outbox');
  const names = useNames();
  const refusalText = useRefusalText();
  const { id, ticket: number } = item.envelope;
  const kind = recordKindOf(number) ?? 'article';
  const record = useRecord(kind, number);
  const title = useTitle(item);
  const [picked, setPicked] = useState<ChoiceKind | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const outlook = recordOutlook(item, record ?? null);
  const { what } = lineOf(item.envelope, names, null);
  const consequence = useConsequence(outlook, what);
  const words = wordsOf(item.envelope);
  if (record === undefined) return <p className={card['note']}>{t('facts.loading')}</p>;
  const chosen = picked !== null && isRecordChoice(outlook, picked) ? picked : safeRecordChoice(outlook);
  const isOutdated = item.refusal?.code === 'draft.outdated';
  const { draft } = item.envelope.args as { draft?: { id?: string } | null };

  const confirm = async () => {
    if (busy) return;
    setBusy(true);
    const result = await choose(id, chosen);
    setBusy(false);
    if (!result.ok) setFailure(refusalText(result.refusal));
    else
      showToast(
        chosen === 'keep' ? t('choice.record.kept', { number }) : t(`choice.done.${chosen}`, { what, number: title }),
      );
  };

  return (
    <div className={card['card']} data-open-choice>
      <p className={card['reason']}>
        <b>{title}</b>{' '}
        {item.refusal ? t('rejected.plain', { why: refusalText(item.refusal) }) : t('rejected.plain', { why: '' })}
      </p>
      {record === null && <p className={card['note']}>{t('choice.record.gone')}</p>}
      {words !== null && (
        <blockquote className={card['words']} aria-label={t('facts.yourText')}>
          {words}
        </blockquote>
      )}
      <div className={styles['root']} role="radiogroup" aria-label={t('choice.record.label', { title })}>
        {choiceKinds.map((choice, n) => {
          const possible = isRecordChoice(outlook, choice);
          return (
            <label
              key={choice}
              htmlFor={`choice-${id}-${choice}`}
              className={classNames(
                styles['choice'],
                chosen === choice && styles['chosen'],
                !possible && styles['off'],
              )}
            >
              <Radio
                id={`choice-${id}-${choice}`}
                name={`choice-${id}`}
                value={choice}
                checked={chosen === choice}
                disabled={!possible}
                onChange={() => setPicked(choice)}
                aria-keyshortcuts={String(n + 1)}
              />
              <span className={styles['words']}>
                <b>{t(`choice.record.${choice}.title`)}</b>
                <span>{consequence(choice)}</span>
              </span>
              {possible && <KeyHint keys={String(n + 1)} />}
            </label>
          );
        })}
      </div>
      {failure !== null && <ErrorNote>{t('choice.failed', { why: failure })}</ErrorNote>}
      <div className={card['foot']}>
        {record !== null && kind === 'article' && (
          <Button
            component={Link}
            href={isOutdated && draft?.id ? `/kb/${number}/merge?keep=${draft.id}` : `/kb/${number}`}
            variant="subtle"
            onClick={onClose}
          >
            {t(isOutdated ? 'choice.record.compare' : 'choice.record.open')}
          </Button>
        )}
        {kind === 'settings' && (
          <Button component={Link} href={settingsAddress(item)} variant="subtle" onClick={onClose}>
            {t('choice.record.compareSettings')}
          </Button>
        )}
        <span className={card['note']}>
          {waiting === 0 ? t('choice.nothingElseWaits') : t('choice.record.waits', { count: waiting })}
        </span>
        <Button
          data-confirm
          variant="filled"
          onClick={() => void confirm()}
          loading={busy}
          rightSection={<KeyHint keys="Mod+Enter" />}
        >
          {t(`choice.record.${chosen}.title`)}
        </Button>
      </div>
    </div>
  );
};

import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OutboxItem } from '@/data/model';
import { useMe } from '@/data/use-desk';
import { classNames } from '@/ui/class-names';
import { KeyHint } from '@/ui/key-hint';
import styles from './choice-list.module.css';
import { type ChoiceKind, choiceKinds, isPossible, type Outlook } from './choices';
import { factText } from './fact-words';
import { useNames } from './use-names';
import { useRefusalText } from './use-refusal-text';
import type { Rejected } from './use-rejected';
import { lineOf } from './wording';

/** What follows from each choice, in words. */
const useConsequence = (item: OutboxItem, { facts, now }: Rejected, outlook: Outlook) => {
  const { t } = useTranslation('outbox');
  const names = useNames();
  const refusalText = useRefusalText();
  const me = useMe();
  const { what } = lineOf(item.envelope, names, now?.callerId ?? null);

  const apply = (): string => {
    if (item.envelope.name === 'ticket.log.v1') return t('choice.apply.log');
    if (outlook.apply.kind === 'impossible') {
      return t('choice.apply.impossible', { why: refusalText(outlook.apply.refusal) });
    }
    const mine = facts.filter((fact) => 'mine' in fact);
    const [only] = mine;
    if (mine.length === 0 || !only) return t('choice.apply.plain', { what });
    if (mine.length === 1) {
      const value = factText(only.field, only.mine, names);
      return t('choice.apply.changeOne', { what, field: t(`field.${only.field}`), value });
    }
    return t('choice.apply.change', { what, fields: mine.map((fact) => t(`field.${fact.field}`)).join(', ') });
  };

  const keep = (): string => {
    if (outlook.keep !== null || !now) return t(`choice.keep.${outlook.keep ?? 'noTicket'}`);
    const state = t(`domain:state.${now.state.kind}`);
    if (now.assigneeId === me?.id) return t('choice.keep.staysYours', { state });
    return now.assigneeId === null
      ? t('choice.keep.staysUnassigned', { state })
      : t('choice.keep.stays', { state, holder: names.person(now.assigneeId) });
  };

  return (choice: ChoiceKind): string =>
    choice === 'apply' ? apply() : choice === 'keep' ? keep() : t('choice.discard.text');
};

interface ChoiceListProps {
  readonly item: OutboxItem;
  readonly rejected: Rejected;
  readonly outlook: Outlook;
  readonly chosen: ChoiceKind;
  readonly onChoose: (choice: ChoiceKind) => void;
}

export const ChoiceList = ({ item, rejected, outlook, chosen, onChoose }: ChoiceListProps) => {
  const { t } = useTranslation(['outbox', 'domain']);
  const consequence = useConsequence(item, rejected, outlook);
  const isLog = item.envelope.name === 'ticket.log.v1';
  const group = `choice-${item.envelope.id}`;
  return (
    <div className={styles['root']} role="radiogroup" aria-label={t('choice.label', { number: item.envelope.ticket })}>
      {choiceKinds.map((choice, n) => {
        const possible = isPossible(outlook, choice);
        return (
          <label
            key={choice}
            htmlFor={`${group}-${choice}`}
            className={classNames(styles['choice'], chosen === choice && styles['chosen'], !possible && styles['off'])}
          >
            <Radio
              id={`${group}-${choice}`}
              name={group}
              value={choice}
              checked={chosen === choice}
              disabled={!possible}
              onChange={() => onChoose(choice)}
              aria-keyshortcuts={String(n + 1)}
            />
            <span className={styles['words']}>
              <b>{t(choice === 'apply' && isLog ? 'choice.apply.logTitle' : `choice.${choice}.title`)}</b>
              <span>{consequence(choice)}</span>
            </span>
            {possible && <KeyHint keys={String(n + 1)} />}
          </label>
        );
      })}
    </div>
  );
};

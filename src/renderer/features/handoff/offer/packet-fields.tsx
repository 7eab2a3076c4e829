import { Textarea, TextInput } from '@mantine/core';
import type { Ticket } from '@shared/domain/ticket';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupSelect } from '../group-select';
import { useNames } from '../names';
import styles from './offer.module.css';
import { PickLines } from './pick-lines';
import type { DraftEditing } from './use-packet-draft';

interface PartProps {
  readonly name: string;
  readonly note?: string | undefined;
  readonly children: ReactNode;
}

const Part = ({ name, note, children }: PartProps) => (
  <div className={styles['part']}>
    <div className={styles['name']}>
      <b>{name}</b>
      {note && <span>{note}</span>}
    </div>
    <div>{children}</div>
  </div>
);

const blockers = ['access', 'change', 'visit', 'vendor'] as const;

interface PacketFieldsProps {
  readonly ticket: Ticket;
  readonly editing: DraftEditing;
}

export const PacketFields = ({ ticket, editing }: PacketFieldsProps) => {
  const { t } = useTranslation('handoff');
  const { group } = useNames();
  const { draft, set } = editing;
  const counted = (part: 'tried' | 'evidence') => {
    const lines = draft[part];
    if (lines.length === 0) return undefined;
    return t('offer.picked', { picked: lines.filter(({ picked }) => picked).length, count: lines.length });
  };
  const own = group(ticket.groupId);
  return (
    <div className={styles['fields']}>
      <Part name={t('offer.to')}>
        <GroupSelect
          first
          label={t('offer.to')}
          value={draft.toGroupId}
          without={[ticket.groupId]}
          placeholder={t('offer.choose')}
          onChange={(toGroupId) => set({ toGroupId })}
        />
      </Part>
      <Part name={t('part.tried')} note={counted('tried')}>
        <PickLines part="tried" editing={editing} />
      </Part>
      <Part name={t('part.evidence')} note={counted('evidence')}>
        <PickLines part="evidence" editing={editing} />
      </Part>
      <Part name={t('part.nextStep')} note={t('offer.whatYouAsk')}>
        <Textarea
          aria-label={t('part.nextStep')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={32_000}
          value={draft.nextStep}
          onChange={(event) => set({ nextStep: event.currentTarget.value })}
        />
      </Part>
      <Part name={t('part.blocker')} note={own === null ? undefined : t('offer.whyStop', { group: own })}>
        <TextInput
          aria-label={t('part.blocker')}
          placeholder={t('offer.blockerHint')}
          maxLength={2_000}
          value={draft.blocker}
          onChange={(event) => set({ blocker: event.currentTarget.value })}
        />
        <div className={styles['chips']}>
          {blockers.map((blocker) => {
            const words = t(`offer.blockers.${blocker}`);
            return (
              <button
                key={blocker}
                type="button"
                aria-pressed={draft.blocker === words}
                onClick={() => set({ blocker: draft.blocker === words ? '' : words })}
              >
                {words}
              </button>
            );
          })}
        </div>
      </Part>
      <Part name={t('part.cause')} note={t('offer.optional')}>
        <TextInput
          aria-label={t('part.cause')}
          maxLength={2_000}
          value={draft.cause}
          onChange={(event) => set({ cause: event.currentTarget.value })}
        />
      </Part>
      <Part name={t('part.toldCaller')} note={draft.toldCaller === '' ? undefined : t('offer.lastReply')}>
        <Textarea
          aria-label={t('part.toldCaller')}
          autosize
          minRows={1}
          maxRows={4}
          maxLength={32_000}
          value={draft.toldCaller}
          onChange={(event) => set({ toldCaller: event.currentTarget.value })}
        />
      </Part>
    </div>
  );
};

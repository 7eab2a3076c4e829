import { Button } from '@mantine/core';
import type { Entry } from '@shared/domain/entry';
import { missingParts } from '@shared/domain/handoff';
import type { Refusal } from '@shared/domain/refusal';
import type { Ticket } from '@shared/domain/ticket';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '@/data/use-desk';
import { useTicket } from '@/data/use-ticket';
import { Dialog } from '@/ui/dialog';
import { ErrorNote } from '@/ui/error-note';
import { KeyHint } from '@/ui/key-hint';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { useRefusalText } from '@/ui/use-refusal-text';
import { stopAskingHandoff } from '../asking';
import { saveAsFile } from '../file/save';
import { offer } from '../run';
import styles from './offer.module.css';
import { PacketCheck } from './packet-check';
import { PacketFields } from './packet-fields';
import { packetOf } from './prefill';
import { usePacketDraft } from './use-packet-draft';

interface OfferFormProps {
  readonly ticket: Ticket;
  readonly entries: readonly Entry[];
}

const OfferForm = ({ ticket, entries }: OfferFormProps) => {
  const { t } = useTranslation(['handoff', 'common', 'parcel']);
  const { settings } = useDesk();
  const id = useId();
  const refusalText = useRefusalText();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const editing = usePacketDraft(ticket, entries);
  const packet = packetOf(editing.draft, ticket);
  const group = settings?.groups.find((each) => each.id === editing.draft.toGroupId);
  const missing = missingParts(packet, group?.asks ?? []);
  const send = async (asFile = false) => {
    const draft = editing.latest();
    if (draft.toGroupId === null) return;
    const refused = await offer(ticket.number, draft.toGroupId, packetOf(draft, ticket));
    setRefusal(refused);
    if (refused) return;
    editing.clear();
    stopAskingHandoff();
    if (asFile) await saveAsFile(ticket.number);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send();
  };
  const hint = !group
    ? t('offer.noGroup')
    : missing.length === 0
      ? t('offer.complete', { group: group.name })
      : t('offer.lacks', { group: group.name, parts: missing.map((part) => t(`part.${part}`)).join(', ') });
  return (
    <form
      id={id}
      className={styles['form']}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className={styles['columns']}>
        <PacketFields ticket={ticket} editing={editing} />
        <PacketCheck ticket={ticket} group={group} packet={packet} onFinish={stopAskingHandoff} />
      </div>
      <div className={styles['foot']}>
        {refusal ? <ErrorNote>{refusalText(refusal)}</ErrorNote> : <p role="status">{hint}</p>}
        <Button onClick={stopAskingHandoff}>{t('common:cancel')}</Button>
        <Button disabled={!group} data-tip={t('parcel:save.hint')} onClick={() => void send(true)}>
          {t('parcel:save.offer')}
        </Button>
        <Button type="submit" variant="filled" disabled={!group} rightSection={<KeyHint keys="Mod+Enter" />}>
          {t('offer.submit')}
        </Button>
      </div>
    </form>
  );
};

/** To whom, and with which packet. */
export const OfferDialog = ({ number }: { readonly number: string }) => {
  const { t } = useTranslation('handoff');
  const view = useTicket(number);
  return (
    <Dialog
      opened
      onClose={stopAskingHandoff}
      title={t('offer.title', { number })}
      note={view.kind === 'ready' ? view.ticket.shortDescription : undefined}
      width={822}
      yOffset={64}
    >
      {view.kind === 'ready' ? <OfferForm ticket={view.ticket} entries={view.entries} /> : <SkeletonRows count={6} />}
    </Dialog>
  );
};

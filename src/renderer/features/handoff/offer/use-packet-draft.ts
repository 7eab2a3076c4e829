// The packet as it stands in the dialog. What was typed outlives the dialog: it is there again when it is opened again.
import type { Entry } from '@shared/domain/entry';
import type { Ticket } from '@shared/domain/ticket';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readDraft, writeDraft } from '@/data/drafts';
import { useDesk } from '@/data/use-desk';
import { type Line, type PacketDraft, prefill, refreshed } from './prefill';

export type LinePart = 'tried' | 'evidence';

export interface DraftEditing {
  readonly draft: PacketDraft;
  readonly set: (change: Partial<PacketDraft>) => void;
  readonly pick: (part: LinePart, id: string, picked: boolean) => void;
  readonly add: (part: LinePart, text: string) => void;
  readonly remove: (part: LinePart, id: string) => void;
  /** As it stands, also right after a change that has not been painted. */
  readonly latest: () => PacketDraft;
  /** It is sent: nothing of it is kept. */
  readonly clear: () => void;
}

export const usePacketDraft = (ticket: Ticket, entries: readonly Entry[]): DraftEditing => {
  const { t } = useTranslation(['handoff', 'domain']);
  const { settings } = useDesk();
  const key = `handoff:${ticket.number}` as const;
  const [draft, setDraft] = useState((): PacketDraft => {
    const ofService = settings?.services.find((service) => service.id === ticket.serviceId)?.groupId ?? null;
    const fresh = prefill(ticket, entries, ofService === ticket.groupId ? null : ofService, {
      applied: (title) => t('offer.applied', { title }),
      didNotHelp: (title) => t('offer.didNotHelp', { title }),
      link: (kind, number) => `${t(`domain:linkKind.${kind}`)} ${number}`,
    });
    const kept = readDraft<PacketDraft>(key);
    return kept ? refreshed(kept, fresh) : fresh;
  });
  const latest = useRef(draft);
  const set = (change: Partial<PacketDraft>): void => {
    const next = { ...latest.current, ...change };
    latest.current = next;
    setDraft(next);
    writeDraft(key, next);
  };
  const change = (part: LinePart, lines: readonly Line[]): void => set({ [part]: lines });
  return {
    draft,
    set,
    pick: (part, id, picked) =>
      change(
        part,
        latest.current[part].map((line) => (line.id === id ? { ...line, picked } : line)),
      ),
    add: (part, text) =>
      change(part, [
        ...latest.current[part],
        { id: `own:${latest.current[part].length}:${Date.now()}`, text, source: 'own', at: null, picked: true },
      ]),
    remove: (part, id) =>
      change(
        part,
        latest.current[part].filter((line) => line.id !== id),
      ),
    latest: () => latest.current,
    clear: () => writeDraft(key, null),
  };
};

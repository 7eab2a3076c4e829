// A ticket as a file, wherever it is at hand; and a file, from anywhere.
import { isDesk, mayWork } from '@shared/domain/permissions';
import { IconFileDownload, IconFileUpload } from '@tabler/icons-react';
import { runtime } from '@/data/runtime';
import { selectRow, selectWorld } from '@/data/selectors';
import type { Action, ActionContext } from '@/ui/action';
import { chooseFile } from './open';
import { saveAsFile } from './save';

const maySave = ({ actor, tickets }: ActionContext): boolean | string => {
  const state = runtime().store.getState();
  const row = tickets[0] === undefined ? undefined : selectRow(state, tickets[0]);
  const world = selectWorld(state);
  if (!row || !world || !actor || !mayWork(actor, row, world)) return false;
  return tickets.length === 1 || 'parcel:why.one';
};

export const fileActions: readonly Action[] = [
  {
    id: 'ticket.saveAsFile',
    label: 'parcel:action.save',
    icon: IconFileDownload,
    keys: [],
    scope: 'ticket',
    group: 'ticket',
    enabled: maySave,
    run: ({ tickets: [number] }) => {
      if (number !== undefined) void saveAsFile(number);
    },
  },
  {
    id: 'app.openFile',
    label: 'parcel:action.open',
    icon: IconFileUpload,
    // A browser's own key for opening files lets no page ask for one.
    keys: [],
    scope: 'anywhere',
    group: 'anywhere',
    enabled: ({ actor }) => actor !== null && (isDesk(actor) || actor.role === 'vendor'),
    run: ({ go }) => chooseFile(go),
  },
];

// Every action there is. What is not in this list has no key, no button and no line in the palette.
//
// To contribute: `export const <noun>Actions: readonly Action[]` in `features/<noun>/actions.ts`, one line below. `run`
// gets the tickets at hand (ui/action.ts); a popover that it opens belongs to the feature and stands at `anchor`.
// Two actions with the same keys fail list.test.ts.
import { handoffActions } from '@/features/handoff/actions';
import { fileActions } from '@/features/handoff/file/actions';
import { intakeActions } from '@/features/intake/actions';
import { knowledgeActions } from '@/features/knowledge/actions';
import { writingActions } from '@/features/knowledge/editor/actions';
import { lockActions } from '@/features/lock/actions';
import { majorActions } from '@/features/major/actions';
import { dayActions } from '@/features/my-day/actions';
import { nextActions } from '@/features/next/actions';
import { outboxActions } from '@/features/outbox/actions';
import { pastActions } from '@/features/past/actions';
import { planActions } from '@/features/plan/actions';
import { queueActions } from '@/features/queue/actions';
import { reviewActions } from '@/features/review/actions';
import { shiftActions } from '@/features/shift/actions';
import { shiftHandoverActions } from '@/features/shift-handover/actions';
import { ticketActions } from '@/features/ticket/actions';
import { dutyActions } from '@/features/ticket/duty/actions';
import { attachActions } from '@/features/ticket/files/actions';
import { kindActions } from '@/features/ticket/kind/actions';
import { promiseActions } from '@/features/ticket/promise/actions';
import { solutionActions } from '@/features/ticket/solution/actions';
import { workloadActions } from '@/features/workload/actions';
import type { Action } from '@/ui/action';
import { generalActions } from './general';
import { goActions } from './go';
import { resolvingChildrenToo } from './resolve';

export const actions: readonly Action[] = [
  ...generalActions,
  ...goActions,
  ...lockActions,
  ...dayActions,
  ...queueActions,
  ...resolvingChildrenToo(ticketActions),
  ...solutionActions,
  ...promiseActions,
  ...attachActions,
  ...dutyActions,
  ...kindActions,
  ...handoffActions,
  ...fileActions,
  ...majorActions,
  ...intakeActions,
  ...knowledgeActions,
  ...writingActions,
  ...reviewActions,
  ...planActions,
  ...shiftHandoverActions,
  ...outboxActions,
  ...workloadActions,
  ...pastActions,
  ...nextActions,
  ...shiftActions,
];

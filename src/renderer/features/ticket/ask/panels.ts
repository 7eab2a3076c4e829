import type { ComponentType } from 'react';
import { DutyForm } from '../duty/duty-form';
import { AttachForm } from '../files/attach-form';
import { ApprovalForm } from '../kind/approval-form';
import { MergeForm } from '../kind/merge-form';
import { PhaseForm } from '../kind/phase-form';
import { ResolveLinkedForm } from '../kind/resolve-linked-form';
import { SplitForm } from '../kind/split-form';
import { TaskForm } from '../kind/task-form';
import { WorkaroundForm } from '../kind/workaround-form';
import { PromiseForm } from '../promise/promise-form';
import { SolutionPanel } from '../solution/solution-panel';
import type { AskKind } from './asking';
import { AssignPanel } from './assign-panel';
import { CancelForm } from './cancel-form';
import { HoldForm } from './hold-form';
import { LinkForm } from './link-form';
import { MorePanel } from './more-panel';
import type { PanelProps } from './panel-props';
import { PriorityPanel } from './priority-panel';
import { ReopenForm } from './reopen-form';
import { ResolveForm } from './resolve-form';
import { StatePanel } from './state-panel';
import { TagPanel } from './tag-panel';
import { WatchPanel } from './watch-panel';
import { NoteForm, ReplyForm } from './write-form';

export const panels: Readonly<Record<AskKind, ComponentType<PanelProps>>> = {
  priority: PriorityPanel,
  assign: AssignPanel,
  state: StatePanel,
  tag: TagPanel,
  watch: WatchPanel,
  more: MorePanel,
  hold: HoldForm,
  resolve: ResolveForm,
  reopen: ReopenForm,
  cancel: CancelForm,
  link: LinkForm,
  note: NoteForm,
  reply: ReplyForm,
  solution: SolutionPanel,
  duty: DutyForm,
  promise: PromiseForm,
  files: AttachForm,
  phase: PhaseForm,
  approval: ApprovalForm,
  task: TaskForm,
  workaround: WorkaroundForm,
  resolveLinked: ResolveLinkedForm,
  merge: MergeForm,
  split: SplitForm,
};

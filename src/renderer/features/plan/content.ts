// The plan as a form holds it, and what is sent of it.
import { Duty, PLAN_ID, type Plan, planContent } from '@shared/domain/plan';
import { same } from '@shared/domain/settle';
import type { Static, TSchema } from 'typebox';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { runRecord } from '@/data/run-record';
import type { Written } from '@/data/whole-record/use-writing';

const PlanContent = Type.Object(planContent);
export type PlanContent = Static<typeof PlanContent>;

/** Names may be blank while somebody writes. */
const Line = Type.String();
const FormContent: TSchema = Type.Object({
  roles: Type.Array(Type.Object({ ...planContent.roles.items.properties, name: Line })),
  workflow: Type.Array(Type.Object({ ...planContent.workflow.items.properties, title: Line })),
  duties: Type.Array(Type.Object({ ...Duty.properties, name: Line })),
  contacts: Type.Array(Type.Object({ ...planContent.contacts.items.properties, name: Line })),
});

export const emptyPlan: PlanContent = { roles: [], workflow: [], duties: [], contacts: [] };

export const contentOf = ({ roles, workflow, duties, contacts }: Plan): PlanContent => ({
  roles,
  workflow,
  duties,
  contacts,
});

export const tidy = ({ roles, workflow, duties, contacts }: PlanContent): PlanContent => ({
  roles: roles.filter(({ name }) => name.trim() !== ''),
  workflow: workflow.filter(({ title }) => title.trim() !== ''),
  duties: duties.filter(({ name }) => name.trim() !== ''),
  contacts: contacts.filter(({ name }) => name.trim() !== ''),
});

export const writtenPlan: Written<PlanContent> = {
  key: () => 'plan:desk',
  contentOf: (record) => (record?.kind === 'plan' ? contentOf(record) : emptyPlan),
  tidy,
  complete: (content) => !same(content, emptyPlan),
  fits: (value) => Value.Check(FormContent, value),
  save: (_id, content, seen) => runRecord('plan.save.v1', PLAN_ID, { seen, ...content }),
  command: 'plan.save.v1',
};

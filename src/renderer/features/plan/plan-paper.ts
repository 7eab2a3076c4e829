// The plan as it is read: what people wrote in it, and what the desk itself knows and keeps up to date.
import type { Person } from '@shared/domain/person';
import type { Rule } from '@shared/domain/rules';
import type { DeskSettings } from '@shared/domain/settings';
import type { Paper, PaperBlock, PaperSection, PaperWords } from '@shared/paper/paper';
import type { Say } from '@/ui/refusal-text';
import { ruleSentence } from '@/ui/rule-sentence';
import type { PlanContent } from './content';

interface PlanSpeech {
  readonly say: Say;
  readonly language: 'en' | 'de';
  person(id: string): Person | undefined;
  moment(at: number): string;
  /** Of working time. */
  duration(minutes: number): string;
}

interface Known {
  readonly plan: PlanContent;
  /** Null: nobody has written one. */
  readonly changed: { readonly by: string; readonly at: number } | null;
  readonly settings: DeskSettings;
  readonly rules: readonly Rule[];
}

const planSections = ['roles', 'teams', 'criteria', 'priorities', 'workflow', 'duties', 'contacts'] as const;

const phoneOf = (phone: string | null | undefined, none: string): PaperWords =>
  phone ? { text: phone, href: `tel:${phone.replaceAll(/[^+\d]/g, '')}` } : none;
const mailOf = (email: string | null | undefined, none: string): PaperWords =>
  email ? { text: email, href: `mailto:${email}` } : none;

const table = (head: readonly string[], rows: readonly (readonly PaperWords[])[], none: string): PaperBlock[] =>
  rows.length === 0 ? [{ kind: 'remark', text: none }] : [{ kind: 'table', head, rows }];

const holders = (ids: readonly string[], columns: readonly string[], label: string, { say, person }: PlanSpeech) => {
  const nobody = say('plan:nobody');
  if (ids.length === 0) return [[label, nobody, '', '']];
  return ids.map((id, n) => {
    const known = person(id);
    const name = known?.name ?? say('common:unknownPerson');
    return [n === 0 ? label : '', name, phoneOf(known?.phone, ''), mailOf(known?.email, '')].slice(0, columns.length);
  });
};

const criteriaOf = ({ rules, settings }: Known, speech: PlanSpeech): PaperBlock[] => {
  const { say, language } = speech;
  const named = (list: readonly { id: string; name: string }[]) => (id: string) =>
    list.find((each) => each.id === id)?.name ?? id;
  const names = {
    person: (id: string) => speech.person(id)?.name ?? say('common:unknownPerson'),
    group: named(settings.groups),
    service: named(settings.services),
  };
  const on = rules.filter(({ enabled, removed }) => enabled && !removed);
  const sentences = on.map((rule) => `${rule.name}: ${ruleSentence(rule, say, names, language)}`);
  const warnings = settings.warnings.map(({ percent, to }) => {
    const whom = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' }).format(
      to.map((each) => say(`rules:whom.${each}`)),
    );
    return say('plan:warning', { percent, whom });
  });
  const major = say(settings.majorNeedsReview ? 'plan:majorWithReview' : 'plan:major');
  return [{ kind: 'list', ordered: false, items: [...sentences, ...warnings, major] }];
};

const prioritiesOf = ({ settings }: Known, { say, duration }: PlanSpeech): PaperBlock[] => {
  const { table: matrix } = settings.matrix;
  const level = (kind: 'impact' | 'urgency', n: number): string =>
    `${n} ${say(`domain:${kind}.${n}`, { defaultValue: '' })}`.trim();
  const priority = (n: number): string => `${n} ${say(`domain:priority.${n}`, { defaultValue: '' })}`.trim();
  const head = [
    say('plan:matrix'),
    ...(matrix[0] ?? []).map((_each, n) => `${say('domain:field.urgency')} ${level('urgency', n + 1)}`),
  ];
  const rows = matrix.map((line, n) => [
    `${say('domain:field.impact')} ${level('impact', n + 1)}`,
    ...line.map(priority),
  ]);
  const targets = settings.targets
    .toSorted((a, b) => a.priority - b.priority)
    .map((target) => [
      priority(target.priority),
      duration(target.respond),
      duration(target.resolve),
      settings.calendars.find(({ id }) => id === target.calendarId)?.name ?? target.calendarId,
    ]);
  const columns = ['priority', 'respond', 'resolve', 'calendar'].map((column) => say(`plan:target.${column}`));
  return [
    { kind: 'table', head, rows },
    { kind: 'table', head: columns, rows: targets },
  ];
};

export const planPaper = (known: Known, speech: PlanSpeech): Paper => {
  const { plan, settings, changed } = known;
  const { say } = speech;
  const columns = (...names: string[]): string[] => names.map((name) => say(`plan:column.${name}`));
  const reach = columns('role', 'who', 'phone', 'email');
  const team = columns('team', 'who', 'phone', 'email');
  const teams = settings.groups.filter((group) => !('retired' in group && group.retired));
  const blocks: Readonly<Record<(typeof planSections)[number], readonly PaperBlock[]>> = {
    roles: table(
      reach,
      plan.roles.flatMap(({ name, personIds }) => holders(personIds, reach, name, speech)),
      say('plan:none'),
    ),
    teams: table(
      team,
      teams.flatMap(({ name, leadId }) => holders(leadId === null ? [] : [leadId], team, name, speech)),
      say('plan:none'),
    ),
    criteria: criteriaOf(known, speech),
    priorities: prioritiesOf(known, speech),
    workflow:
      plan.workflow.length === 0
        ? [{ kind: 'remark', text: say('plan:none') }]
        : [
            {
              kind: 'list',
              ordered: true,
              items: plan.workflow.map(({ title, text }) => (text.trim() ? `${title}\n${text}` : title)),
            },
          ],
    duties: table(
      columns('duty', 'deadline', 'what'),
      plan.duties.map(({ name, hours, text }) => [name, say('plan:hours', { count: hours }), text]),
      say('plan:none'),
    ),
    contacts: table(
      columns('name', 'task', 'phone', 'email'),
      plan.contacts.map(({ name, role, phone, email }) => [name, role, phoneOf(phone, ''), mailOf(email, '')]),
      say('plan:none'),
    ),
  };
  return {
    language: speech.language,
    kicker: settings.name,
    title: say('plan:title'),
    facts: [],
    sections: planSections.map((id): PaperSection => ({ id, title: say(`plan:section.${id}`), blocks: blocks[id] })),
    foot:
      changed === null
        ? say('plan:neverWritten')
        : say('plan:foot', {
            who: speech.person(changed.by)?.name ?? say('common:unknownPerson'),
            time: speech.moment(changed.at),
          }),
  };
};

import type { Migration } from './migration';

// What tickets and settings of the first version lack: solutions and checklists, handoffs, the room of a major incident,
// phases, duties, rules that fired, the survey; agreements beside the desk's own targets, and whom to warn;
// what a group behind the desk asks of a packet.
export const thePractice: Migration = {
  version: 2,
  name: 'the practice',
  sql: `
update doc set body = body || '{"solutions": [], "checklist": [], "handoff": null, "hops": [], "major": null,
  "phase": null, "detail": null, "duties": [], "fired": [], "survey": null}'::jsonb
where coll = 'tickets' and not deleted and not body ? 'solutions';
update doc set body = '{"policies": [], "majorNeedsReview": true,
  "warnings": [{"percent": 75, "to": ["assignee", "lead"]}]}'::jsonb || body
where coll = 'settings' and not deleted;
update doc set body = jsonb_set(body, '{groups}', coalesce((
  select jsonb_agg(
    case when team ->> 'tier' = 'L1' or team ? 'asks' then team
    else team || '{"asks": ["tried", "evidence", "nextStep"]}' end order by place)
  from jsonb_array_elements(body -> 'groups') with ordinality as listed (team, place)), '[]'))
where coll = 'settings' and not deleted;
`,
};

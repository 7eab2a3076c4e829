import type { Migration } from './migration';

// Tickets know which standard solutions were used on them, carry the checklists of those, their handoffs, and the room of a major
// incident. The desk has agreements
// beside its own targets, and says whom to warn.
export const solutionsOnTickets: Migration = {
  version: 2,
  name: 'solutions on tickets',
  sql: `
update doc set body = body || '{"solutions": [], "checklist": [], "handoff": null, "hops": [], "major": null,
  "phase": null, "detail": null, "fired": [], "survey": null}'::jsonb
where coll = 'tickets' and not deleted and not body ? 'solutions';
update doc set body = '{"policies": [], "warnings": [{"percent": 75, "to": ["assignee", "lead"]}]}'::jsonb || body
where coll = 'settings' and not deleted;
`,
};

import type { Migration } from './migration';

// Tickets know which standard solutions were used on them, and carry the checklists of those.
export const solutionsOnTickets: Migration = {
  version: 2,
  name: 'solutions on tickets',
  sql: `
update doc set body = body || '{"solutions": [], "checklist": []}'::jsonb
where coll = 'tickets' and not deleted and not body ? 'solutions';
`,
};

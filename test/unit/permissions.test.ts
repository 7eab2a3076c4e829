// The page in docs is what the domain says; and what the cases expect over HTTP is what its sentences say.
import { commands } from '@shared/domain/commands/registry';
import { describe, expect, it } from 'vitest';
import { mayDo, permissionsPage } from '../builders/permissions-page';
import { cases, everybody } from '../builders/role-cases';
import { person, personNamed } from '../builders/settings';

/** The sentence lets them; without a group of their own they have nowhere to take it to. */
const nowhere = new Set(['ticket.take.v1 pia', 'ticket.take.v1 ada']);

describe('who may do what', () => {
  it.each(cases)('$name', (each) => {
    for (const who of everybody) {
      const actor = who === 'pia' ? person('pia', 'processOwner') : personNamed(who);
      if (!nowhere.has(`${each.name} ${who}`)) expect([who, mayDo(each, actor)]).toEqual([who, each.may.includes(who)]);
    }
  });

  it('the page names every command', () => {
    const page = permissionsPage();
    for (const name of Object.keys(commands)) expect(page).toContain(`| ${name}`);
  });
});

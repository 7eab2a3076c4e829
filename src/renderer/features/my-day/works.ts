import { isDesk } from '@shared/domain/permissions';
import type { Person } from '@shared/domain/person';

/** Callers have tickets, but no day's work; a vendor's contact has the list of what was handed over. */
export const hasDay = (person: Person | null): boolean => person !== null && isDesk(person);

import type { Person } from '@shared/domain/person';
import type { ReactNode } from 'react';

/** What other parts of the product know of people, beside their load. */
export interface PersonColumn {
  readonly id: string;
  readonly head: string;
  /** A component's element: whatever it follows, it follows by itself. */
  readonly cell: (person: Person) => ReactNode;
}

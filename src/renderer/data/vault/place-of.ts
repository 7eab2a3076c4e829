// Where a profile lies on the disk, by name. A sealed one lies beside the plain one: while one becomes the other both are
// whole.
export type Side = 'plain' | 'sealed';

/** Goes where a person's id goes in names of databases and folders. No id begins so. */
export const placeOf = (personId: string, side: Side): string => (side === 'plain' ? personId : `~${personId}`);

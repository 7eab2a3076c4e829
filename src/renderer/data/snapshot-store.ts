// Where snapshots lie: one record for each person, replaced whole.
import { valueStore } from './value-store';

const snapshots = valueStore('firstline-snapshots', 'snapshots');

export const { read: readKept, write: writeKept, drop: dropKept } = snapshots;

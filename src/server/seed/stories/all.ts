import { atRisk } from './at-risk';
import { atTheDesk } from './at-the-desk';
import { ending } from './ending';
import { fewEyes } from './few-eyes';
import { late } from './late';
import { smallTroubles } from './small-troubles';
import type { Story } from './story';
import { waiting } from './waiting';
import { waitingForChange } from './waiting-for-change';
import { withApps } from './with-apps';
import { withTeams } from './with-teams';

/** Everything that is open on the demo desk, oldest number first, and what ended today. */
export const stories: readonly Story[] = [
  ...late,
  ...atRisk,
  ...atTheDesk,
  ...smallTroubles,
  ...withApps,
  ...withTeams,
  ...waiting,
  ...waitingForChange,
  ...ending,
  ...fewEyes,
].sort((a, b) => a.number - b.number);

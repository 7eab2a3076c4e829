import { isOngoing, useMajors } from '@/features/major/majors';
import { Late } from '../late';
import { part } from '../part';

const DeskBar = part(async () => (await import('@/features/major/banner/desk-bar')).DeskBar);

const Ongoing = () => (useMajors().some(isOngoing) ? <DeskBar /> : null);

/** Above the page while a major incident is worked on; on a quiet day nothing of it is loaded. */
export const MajorBar = () => (
  <Late>
    <Ongoing />
  </Late>
);

import { MyDayPage } from '@/features/my-day/my-day-page';
import { ChangesSince } from '@/features/ticket/timeline/changes-since';

const changes = (number: string, since: number) => <ChangesSince number={number} since={since} />;

/** My day, whose news tickets tell as their timelines do. */
export const MyDayRoute = () => <MyDayPage changes={changes} />;

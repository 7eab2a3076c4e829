import { HandedPage as Handed } from '@/features/handoff/received/handed-page';
import { Latest } from '@/features/ticket/preview/latest';

/** What is handed to one's teams, with the ticket feature's latest entries below the packet. */
export const HandedPage = () => <Handed latest={(view) => <Latest view={view} />} />;

import type { Ticket } from '../domain/ticket';

/** What a ticket was after one of its commands. */
export interface Version {
  readonly ticket: Ticket;
  /**
   * From this moment on (epoch ms) it was so. Versions follow each other as they were accepted: what was done offline
   * before a change that was accepted earlier counts from that one on.
   */
  readonly from: number;
}

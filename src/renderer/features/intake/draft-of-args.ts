import type { LogArgs } from '@shared/domain/commands/log';
import type { LogDraft } from './draft';

/** A rejected report, back in the form: what was chosen stays chosen. */
export const draftOfArgs = (args: LogArgs): LogDraft => ({
  shortDescription: args.shortDescription,
  callerId: args.callerId,
  contact: args.contact ?? '',
  serviceId: args.serviceId,
  category: { categoryId: args.categoryId, subcategoryId: args.subcategoryId },
  noticedAt: args.noticedAt,
  affects: args.affects ?? '',
  impact: args.impact,
  urgency: args.urgency,
  description: args.description,
  configurationItem: args.configurationItem ?? '',
  ...(args.groupId === null ? {} : { groupId: args.groupId }),
  assigneeId: args.assigneeId,
  channel: args.channel,
  links: [],
});

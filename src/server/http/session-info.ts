import type { SessionInfo } from '@shared/contract/http';
import type { Present } from '../auth/session';
import type { Core } from '../commands/core';

/** What a page is told of its own session. */
export const sessionInfoOf = async (core: Core, now: () => number, present: Present): Promise<SessionInfo> => {
  const settings = (await core.world())?.settings;
  return {
    sessionId: present.session.id,
    deviceId: present.session.deviceId,
    person: present.person,
    deskName: settings?.name ?? '',
    ...(settings?.deviceLock ? { deviceLock: settings.deviceLock } : {}),
    createdAt: present.session.createdAt,
    expiresAt: present.session.expiresAt,
    serverTime: now(),
  };
};

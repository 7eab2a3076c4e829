import type { Group, GroupTargets } from '@shared/domain/settings';
import { staff } from './staff';

/** Operational level, in minutes of office hours: faster than what callers are promised, so that the desk can keep that. */
const agreed = (accept: number, ...resolve: number[]): GroupTargets => ({
  calendarId: 'office',
  accept,
  resolve: resolve.map((minutes, n) => ({ priority: n + 1, minutes })),
});
const targetsOf: Readonly<Record<Group['tier'], GroupTargets | null>> = {
  L1: null,
  L2: agreed(60, 180, 360, 1_200, 2_400, 4_800),
  L3: agreed(120, 180, 420, 1_500, 2_700, 4_800),
  // Underpinning contracts.
  vendor: agreed(240, 240, 600, 1_800, 3_000, 6_000),
};

const group = (
  id: string,
  name: string,
  shortName: string,
  tier: Group['tier'],
  leadId: string | null,
  restricted = false,
): Group => ({
  id,
  name,
  shortName,
  tier,
  memberIds: staff.filter((member) => member.groupIds.includes(id)).map((member) => member.id),
  leadId,
  restricted,
  ...(tier === 'L1' ? {} : { asks: ['tried', 'evidence', 'nextStep'] }),
  ...(targetsOf[tier] ? { targets: targetsOf[tier] } : {}),
});

export const demoGroups: Group[] = [
  group('desk', 'Service Desk L1', 'Desk L1', 'L1', 'sam'),
  group('network', 'Network L2', 'Net L2', 'L2', 'marta.kowalczyk'),
  group('identity', 'Identity L2', 'Ident L2', 'L2', 'patrick.osullivan'),
  group('endpoint', 'Endpoint L2', 'Endp L2', 'L2', 'felix.brandt'),
  group('apps', 'Business Apps L2', 'Apps L2', 'L2', 'anders.holm'),
  group('field-west', 'Field West', 'Field W', 'L2', 'claire.fontaine'),
  group('field-east', 'Field East', 'Field E', 'L2', 'nadine.weber'),
  group('security', 'Security Response', 'Security', 'L2', 'tessa.vandermeer'),
  group('platform', 'Platform L3', 'Plat L3', 'L3', 'laura.heikkinen'),
  group('nordia', 'Vendor: Nordia Print', 'Nordia', 'vendor', null),
  group('telvia', 'Vendor: Telvia', 'Telvia', 'vendor', null),
  group('hr', 'HR Systems', 'HR Sys', 'L2', 'george.antwi', true),
];

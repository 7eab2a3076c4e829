import type { Person } from '@shared/domain/person';
import type { Random } from '../random';
import { demoCallers, plainName } from './callers';
import { type Member, staff } from './staff';

const departmentOf = (member: Member): string => (member.role === 'vendor' ? 'Supplier' : 'IT');

const staffPerson = (member: Member, n: number): Person => ({
  id: member.id,
  name: member.name,
  email:
    member.role === 'vendor'
      ? `${plainName(member.name)}@${plainName(member.site).replace(/\./g, '')}.example`
      : `${plainName(member.name)}@halbrook.example`,
  phone: String(3100 + n),
  role: member.role,
  groupIds: [...member.groupIds],
  title: member.title,
  department: departmentOf(member),
  location: member.site,
  organisation: member.role === 'vendor' ? member.site : 'Halbrook',
  devices: member.role === 'vendor' ? [] : [`HB-${4000 + n}`],
  vip: false,
  active: true,
});

export const CALLERS = 300;

export const demoPeople = (random: Random, callers = CALLERS): Person[] => [
  ...staff.map(staffPerson),
  ...demoCallers(random, callers),
];

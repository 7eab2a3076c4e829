// Those who work at the desk and behind it. The id of the first eight is the name that they sign in with.
import type { Role } from '@shared/domain/person';

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly groupIds: readonly string[];
  readonly title: string;
  readonly site: string;
}

const member = (id: string, name: string, role: Role, groups: string, title: string, site = 'Harbour'): Member => ({
  id,
  name,
  role,
  groupIds: groups === '' ? [] : groups.split(' '),
  title,
  site,
});

/** Whom the demo desk shows itself to. Priya, a caller who signs in too, is among the callers. */
export const signInNames = ['maya', 'oskar', 'deniz', 'sam', 'ines', 'admin', 'priya', 'luca'] as const;

const GDANSK = 'Gdańsk service centre';
const PLANT = 'Northgate plant';

export const staff: readonly Member[] = [
  member('maya', 'Maya Okafor', 'agentL1', 'desk', 'Service desk agent'),
  member('oskar', 'Oskar Berg', 'agentL2', 'network', 'Network engineer'),
  member('deniz', 'Deniz Kaya', 'agentL2', 'field-west', 'Field technician', 'Mill Road'),
  member('sam', 'Sam Whitlock', 'lead', 'desk', 'Service desk lead'),
  member('ines', 'Inês Carvalho', 'processOwner', '', 'Incident process owner', 'Porto office'),
  member('admin', 'Robin Ashdown', 'admin', '', 'Desk administrator'),
  member('luca', 'Luca Ferrante', 'vendor', 'nordia', 'Service coordinator, Nordia Print', 'Nordia Print'),

  member('elena.duarte', 'Elena Duarte', 'agentL1', 'desk', 'Service desk agent'),
  member('tomasz.wilk', 'Tomasz Wilk', 'agentL1', 'desk', 'Service desk agent', GDANSK),
  member('hana.sato', 'Hana Sato', 'agentL1', 'desk', 'Service desk agent'),
  member('bilal.noor', 'Bilal Noor', 'agentL1', 'desk', 'Service desk agent'),
  member('aleksandra.nowak', 'Aleksandra Nowak', 'agentL1', 'desk', 'Service desk agent', GDANSK),
  member('kwame.mensah', 'Kwame Mensah', 'agentL1', 'desk', 'Service desk agent'),
  member('sofia.marino', 'Sofia Marino', 'agentL1', 'desk', 'Service desk agent'),
  member('gareth.pugh', 'Gareth Pugh', 'agentL1', 'desk', 'Service desk agent'),
  member('linh.tran', 'Linh Tran', 'agentL1', 'desk', 'Service desk agent'),
  member('mateusz.zielinski', 'Mateusz Zieliński', 'agentL1', 'desk', 'Service desk agent', GDANSK),
  member('rosa.ferreira', 'Rosa Ferreira', 'agentL1', 'desk', 'Service desk agent', 'Porto office'),
  member('callum.reid', 'Callum Reid', 'agentL1', 'desk', 'Service desk agent'),
  member('imani.kone', 'Imani Koné', 'agentL1', 'desk', 'Service desk agent, evenings'),
  member('claire.fontaine', 'Claire Fontaine', 'lead', 'desk field-west', 'Support team lead'),

  member('amir.rahimi', 'Amir Rahimi', 'agentL2', 'network', 'Network engineer'),
  member('siobhan.keane', 'Siobhán Keane', 'agentL2', 'network', 'Wireless specialist'),
  member('pawel.lis', 'Paweł Lis', 'agentL2', 'network', 'Network engineer', GDANSK),
  member('david.oyelaran', 'David Oyelaran', 'agentL2', 'network', 'Firewall engineer'),
  member('marta.kowalczyk', 'Marta Kowalczyk', 'lead', 'network', 'Network team lead', GDANSK),

  member('ruth.adeyemi', 'Ruth Adeyemi', 'agentL2', 'identity', 'Identity engineer'),
  member('jan.dvorak', 'Jan Dvořák', 'agentL2', 'identity', 'Directory specialist', GDANSK),
  member('noor.elamrani', 'Noor El Amrani', 'agentL2', 'identity', 'Access manager'),
  member('patrick.osullivan', "Patrick O'Sullivan", 'lead', 'identity', 'Identity team lead'),

  member('jonas.lindgren', 'Jonas Lindgren', 'agentL2', 'endpoint', 'Endpoint engineer'),
  member('chiara.rossi', 'Chiara Rossi', 'agentL2', 'endpoint', 'Endpoint engineer'),
  member('dmytro.shevchuk', 'Dmytro Shevchuk', 'agentL2', 'endpoint', 'Packaging specialist', GDANSK),
  member('abena.owusu', 'Abena Owusu', 'agentL2', 'endpoint', 'Device lifecycle'),
  member('felix.brandt', 'Felix Brandt', 'lead', 'endpoint', 'Endpoint team lead'),

  member('kavya.menon', 'Kavya Menon', 'agentL2', 'apps', 'ERP analyst'),
  member('lotte.vos', 'Lotte Vos', 'agentL2', 'apps', 'Integration analyst'),
  member('hugo.almeida', 'Hugo Almeida', 'agentL2', 'apps', 'Payroll analyst', 'Porto office'),
  member('yara.haddad', 'Yara Haddad', 'agentL2', 'apps', 'Warehouse systems analyst', 'Mill Road'),
  member('stefan.ilic', 'Stefan Ilić', 'agentL2', 'apps', 'Mail and collaboration', GDANSK),
  member('grace.mwangi', 'Grace Mwangi', 'agentL2', 'apps', 'Planning systems analyst'),
  member('anders.holm', 'Anders Holm', 'lead', 'apps', 'Business apps lead'),

  member('pavel.marek', 'Pavel Marek', 'agentL2', 'field-west', 'Field technician', 'Mill Road'),
  member('thandi.nkosi', 'Thandi Nkosi', 'agentL2', 'field-west', 'Field technician'),
  member('rhys.morgan', 'Rhys Morgan', 'agentL2', 'field-west', 'Field technician', PLANT),
  member('mei.chen', 'Mei Chen', 'agentL2', 'field-west', 'Rooms and AV technician'),
  member('joao.teixeira', 'João Teixeira', 'agentL2', 'field-east', 'Field technician', 'Porto office'),
  member('kasia.wrobel', 'Kasia Wróbel', 'agentL2', 'field-east', 'Field technician', GDANSK),
  member('bartek.gorski', 'Bartek Górski', 'agentL2', 'field-east', 'Field technician', GDANSK),
  member('nadine.weber', 'Nadine Weber', 'lead', 'field-east', 'Field team lead', GDANSK),

  member('viktor.stan', 'Viktor Stan', 'agentL2', 'platform', 'Platform engineer'),
  member('aisha.bello', 'Aisha Bello', 'agentL2', 'platform', 'Database engineer'),
  member('soren.dahl', 'Søren Dahl', 'agentL2', 'platform', 'Storage engineer'),
  member('laura.heikkinen', 'Laura Heikkinen', 'lead', 'platform', 'Platform lead'),

  member('omar.farouk', 'Omar Farouk', 'agentL2', 'security', 'Security analyst'),
  member('ewa.mazur', 'Ewa Mazur', 'agentL2', 'security', 'Security analyst', GDANSK),
  member('tessa.vandermeer', 'Tessa van der Meer', 'lead', 'security', 'Security response lead'),

  member('helen.ashworth', 'Helen Ashworth', 'agentL2', 'hr', 'HR systems analyst'),
  member('lucie.moreau', 'Lucie Moreau', 'agentL2', 'hr', 'HR systems analyst', 'Porto office'),
  member('george.antwi', 'George Antwi', 'lead', 'hr', 'HR systems lead'),

  member('birgit.aas', 'Birgit Aas', 'vendor', 'nordia', 'Field engineer, Nordia Print', 'Nordia Print'),
  member('ravi.nair', 'Ravi Nair', 'vendor', 'telvia', 'Service manager, Telvia', 'Telvia'),
];

// What the desk looks after: categories with their subcategories, and services with the group that answers first.
import type { Category, Service } from '@shared/domain/settings';

const category = (id: string, name: string, subcategories: Readonly<Record<string, string>>): Category => ({
  id,
  name,
  subcategories: Object.entries(subcategories).map(([sub, label]) => ({ id: `${id}.${sub}`, name: label })),
});

export const demoCategories: Category[] = [
  category('network', 'Network', {
    vpn: 'VPN client',
    wireless: 'Wireless',
    wired: 'Wired port',
    internet: 'Internet access',
    guest: 'Guest access',
  }),
  category('account', 'Account and access', {
    password: 'Password',
    lockout: 'Lockout',
    mfa: 'Second factor',
    rights: 'Rights',
    joiner: 'Joiner, mover, leaver',
  }),
  category('mail', 'Mail and calendar', {
    client: 'Mail client',
    flow: 'Mail flow',
    mailbox: 'Shared mailbox',
    calendar: 'Calendar',
    list: 'Distribution list',
  }),
  category('computer', 'Computer', {
    laptop: 'Laptop',
    performance: 'Performance',
    encryption: 'Disk encryption',
    dock: 'Dock and display',
    peripheral: 'Keyboard, mouse, headset',
  }),
  category('printing', 'Printing and labels', {
    printer: 'Printer',
    queue: 'Print queue',
    label: 'Label printer',
    scan: 'Scan to mail',
  }),
  category('software', 'Software', {
    office: 'Office apps',
    design: 'Design apps',
    licence: 'Licence',
    update: 'Update',
    browser: 'Browser',
  }),
  category('business', 'Business application', {
    erp: 'ERP',
    payroll: 'Payroll',
    warehouse: 'Warehouse system',
    customs: 'Customs portal',
    time: 'Time recording',
    planning: 'Planning',
  }),
  category('telephony', 'Telephony and rooms', {
    softphone: 'Softphone',
    mobile: 'Mobile phone',
    hotline: 'Hotline',
    room: 'Meeting room',
  }),
  category('site', 'Site equipment', {
    scanner: 'Hand scanner',
    terminal: 'Terminal',
    door: 'Door reader',
    till: 'Till',
    sensor: 'Sensor',
  }),
  category('files', 'Files and sharing', { drive: 'Network drive', share: 'Team site', restore: 'Restore' }),
  category('security', 'Security', { phishing: 'Suspicious mail', lost: 'Lost device', malware: 'Malware alert' }),
  category('people', 'People matters', { record: 'Personnel record', absence: 'Absence', review: 'Review' }),
];

const service = (id: string, name: string, categoryId: string, groupId: string): Service => ({
  id,
  name,
  categoryId,
  groupId,
  active: true,
});

export const demoServices: Service[] = [
  service('vpn', 'VPN', 'network', 'desk'),
  service('wifi', 'Site Wi-Fi', 'network', 'network'),
  service('lan', 'Site network', 'network', 'network'),
  service('directory', 'Directory', 'account', 'desk'),
  service('mail', 'Email', 'mail', 'desk'),
  service('laptops', 'Laptops', 'computer', 'desk'),
  service('docking', 'Docking', 'computer', 'desk'),
  service('peripherals', 'Peripherals', 'computer', 'desk'),
  service('printing', 'Printing', 'printing', 'desk'),
  service('labels', 'Label Printing', 'printing', 'field-west'),
  service('office', 'Office Apps', 'software', 'desk'),
  service('design', 'Design Apps', 'software', 'desk'),
  service('browser', 'Web Browser', 'software', 'desk'),
  service('erp', 'ERP', 'business', 'apps'),
  service('payroll', 'Payroll', 'business', 'apps'),
  service('warehouse', 'Warehouse', 'business', 'apps'),
  service('customs', 'Customs', 'business', 'apps'),
  service('timeclock', 'Time Clock', 'business', 'field-west'),
  service('planning', 'Demand Planning', 'business', 'apps'),
  service('telephony', 'Telephony', 'telephony', 'desk'),
  service('mobile', 'Mobile', 'telephony', 'desk'),
  service('rooms', 'Rooms & AV', 'telephony', 'field-west'),
  service('scanners', 'Hand Scanners', 'site', 'field-west'),
  service('doors', 'Door Access', 'site', 'field-west'),
  service('pos', 'Point of Sale', 'site', 'desk'),
  service('buildings', 'Buildings', 'site', 'network'),
  service('frontdesk', 'Front Desk', 'site', 'desk'),
  service('files', 'File Shares', 'files', 'desk'),
  service('teamsites', 'Team Sites', 'files', 'identity'),
  service('security', 'Security', 'security', 'desk'),
  service('hr', 'HR Systems', 'people', 'hr'),
];

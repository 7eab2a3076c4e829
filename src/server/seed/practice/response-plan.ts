// The demo desk's response plan. Deadlines are those of the law as it stood in 2025, with where they are written.
import type { RecordArgsOf } from '@shared/domain/commands/records';

export const demoPlan: RecordArgsOf<'plan.save.v1'> = {
  seen: 0,
  roles: [
    { name: 'Incident manager', personIds: ['sam', 'claire.fontaine'] },
    { name: 'Technical lead', personIds: ['laura.heikkinen', 'marta.kowalczyk'] },
    { name: 'Communications lead', personIds: ['ines'] },
    { name: 'Scribe', personIds: ['elena.duarte'] },
    { name: 'Security response', personIds: ['tessa.vandermeer', 'omar.farouk'] },
    { name: 'Data protection', personIds: ['ines'] },
  ],
  workflow: [
    {
      title: 'Notice and log',
      text: 'Whoever notices it logs an incident, says whom it affects and since when, and sets impact and urgency. Nobody waits for certainty.',
    },
    {
      title: 'Propose',
      text: 'More than one site, more than 50 people, or a line that stands still: propose a major incident. Proposing wrongly costs a minute, proposing late costs an hour.',
    },
    {
      title: 'Decide and open the room',
      text: 'A lead decides within ten minutes and names the incident manager. The room takes roles, services and the plan of communication.',
    },
    {
      title: 'Contain',
      text: 'First people can work again, then the cause is looked for. With malware or an intruder: disconnect, do not switch off, keep the evidence.',
    },
    {
      title: 'Tell',
      text: 'Site leads and service owners every 30 minutes, even when there is nothing new. What was promised is in the room as “next update”.',
    },
    {
      title: 'Check the duties',
      text: 'Personal data, a significant incident under NIS2, a contract with its own deadline: mark the ticket. The clock runs from when we became aware, nights and weekends too.',
    },
    {
      title: 'Restore and watch',
      text: 'Fix in place, then one hour of monitoring before the incident is resolved. Children are resolved with it.',
    },
    {
      title: 'Learn',
      text: 'Review within five working days, without blame. Follow-ups become tickets with an owner and a date.',
    },
  ],
  duties: [
    {
      id: 'gdpr-art-33',
      name: 'Personal-data breach',
      hours: 72,
      text: 'Notify the supervisory authority without undue delay and within 72 hours of becoming aware, unless a risk for people is unlikely. Later needs the reasons. A high risk: tell the people themselves as well. GDPR (EU) 2016/679, Art. 33 and 34.',
    },
    {
      id: 'nis2-early-warning',
      name: 'Significant incident: early warning',
      hours: 24,
      text: 'Early warning to the CSIRT or the competent authority within 24 hours of becoming aware: is it suspected to be unlawful or malicious, can it reach across borders? NIS2 Directive (EU) 2022/2555, Art. 23 (4) (a).',
    },
    {
      id: 'nis2-notification',
      name: 'Significant incident: notification',
      hours: 72,
      text: 'Incident notification within 72 hours of becoming aware: first assessment, severity and impact, indicators of compromise where there are any. The final report follows one month after it. NIS2 Directive (EU) 2022/2555, Art. 23 (4) (b) and (d).',
    },
  ],
  contacts: [
    {
      name: 'Duty officer, on call',
      role: 'Wakes everybody else',
      phone: '+44 20 7946 0100',
      email: 'duty@halbrook.example',
    },
    {
      name: 'Telvia operations centre',
      role: 'Wide area network, contract HB-4471',
      phone: '+44 20 7946 0123',
      email: 'noc@telvia.example',
    },
    {
      name: 'Nordia Print service',
      role: 'Printers and label lines',
      phone: '+47 21 55 01 20',
      email: 'service@nordia.example',
    },
    {
      name: 'Data protection officer',
      role: 'Personal data, notification of the authority',
      phone: '+351 22 555 0142',
      email: 'dpo@halbrook.example',
    },
    {
      name: 'Press office',
      role: 'Every question from outside',
      phone: '+44 20 7946 0155',
      email: 'press@halbrook.example',
    },
    {
      name: 'Cyber insurance hotline',
      role: 'Before anything is promised or paid',
      phone: '+44 20 7946 0188',
      email: 'claims@insurer.example',
    },
  ],
};

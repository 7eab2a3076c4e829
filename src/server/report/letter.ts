// The report as a letter: the whole of it, as a page and as plain text, with a way to where its figures can be opened.
import type { Person } from '@shared/domain/person';
import type { DeskSettings } from '@shared/domain/settings';
import { htmlOf } from '@shared/paper/html';
import { markdownOf } from '@shared/paper/markdown';
import { reportPaper, weekText } from '@shared/report/paper';
import type { WeeklyReport } from '@shared/report/report';
import { reportSpeech } from '@shared/report/speech';
import { type Letter, messageIdOf } from '../effects/letter';
import { sayIn } from './say';

export interface ReportLetterParts {
  readonly id: string;
  readonly report: WeeklyReport;
  readonly addressee: Person;
  readonly settings: Pick<DeskSettings, 'name' | 'language'>;
  readonly deskAddress: string;
  /** Null: nobody can say where the desk is found, so figures open nothing. */
  readonly publicUrl: URL | null;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Null when the addressee has no address to write to. */
export const reportLetter = (parts: ReportLetterParts): Letter | null => {
  const { id, report, addressee, settings, deskAddress, publicUrl } = parts;
  if (addressee.email === null || !addressee.email.includes('@')) return null;
  const language = addressee.language ?? settings.language ?? 'en';
  const say = sayIn(language);
  const speech = reportSpeech(language, report.timeZone, say);
  const paper = reportPaper(report, speech);
  const link =
    publicUrl && new URL(`/workload/reports/${report.week}/${encodeURIComponent(report.of)}`, publicUrl).href;
  const words = [
    say('weekly:letter.opening', { name: addressee.name.split(/\s+/)[0] ?? addressee.name }),
    say('weekly:letter.lead', { from: speech.weekday(report.from), to: speech.weekday(report.to - 1) }),
    link === null ? '' : say('weekly:letter.page', { link }),
    markdownOf(paper),
    say('weekly:letter.why'),
  ];
  return {
    messageId: messageIdOf(id, deskAddress),
    from: { name: oneLine(settings.name), address: deskAddress },
    to: { name: oneLine(addressee.name), address: oneLine(addressee.email) },
    subject: oneLine(say('weekly:letter.subject', { desk: settings.name, week: weekText(report.week) })),
    text: `${words.filter(Boolean).join('\n\n')}\n`,
    html: htmlOf(paper, publicUrl?.origin ?? null),
    references: messageIdOf('weekly-report', deskAddress),
    ticket: report.week,
    date: new Date(report.madeAt),
  };
};

// A weekly report as a document: what is read on the screen, on paper and in a letter.
import type { Paper, PaperBlock } from '../paper/paper';
import { listAddress } from './lists';
import { backlogBlocks, flowBlocks, trendBlocks } from './paper-charts';
import { attainmentRows, headlineRows } from './paper-figures';
import { insightSections } from './paper-insights';
import type { WeeklyReport } from './report';
import type { ReportSpeech } from './speech';
import { weekOf } from './week';
import { heads, type Link, sectionOf, tableOr, type Writing } from './writing';

const majorBlock = ({ report, speech }: Writing): PaperBlock =>
  tableOr(
    speech,
    heads(speech, 'number', 'title', 'priority', 'duration', 'review'),
    report.majors.map(({ number, title, priority, from, to, review }) => [
      { text: number, href: `/t/${number}` },
      title,
      `P${priority}`,
      to === null ? speech.say('weekly:ongoing') : speech.duration(to - from),
      review === null
        ? speech.say('weekly:review.none')
        : {
            text: speech.say(review.published ? 'weekly:review.published' : 'weekly:review.draft', { id: review.id }),
            href: `/reviews/${review.id}`,
          },
    ]),
  );

/** "2026-W46" as a person says it: "46/2026". */
export const weekText = (week: string): string => {
  const [year = '', count = ''] = week.split('-W');
  return `${Number(count)}/${year}`;
};

export const reportName = ({ group }: Pick<WeeklyReport, 'group'>, { say }: Pick<ReportSpeech, 'say'>): string =>
  group ?? say('weekly:wholeDesk');

export const reportPaper = (report: WeeklyReport, speech: ReportSpeech): Paper => {
  const { say, moment, weekday } = speech;
  const link: Link = (text, list, counted) => ({ text, href: listAddress(report.week, report.of, list, counted) });
  const before = weekOf(report.from - 1, report.timeZone);
  const linkBefore: Link = (text, list, counted) => ({ text, href: listAddress(before, report.of, list, counted) });
  const writing: Writing = { report, speech, link, linkBefore };
  const section = (id: string, ...blocks: readonly PaperBlock[]) => sectionOf(writing, id, ...blocks);
  return {
    language: speech.language,
    kicker: say('weekly:kicker', { desk: report.desk }),
    title: say('weekly:title', { name: reportName(report, speech), week: weekText(report.week) }),
    facts: [
      {
        name: say('weekly:days'),
        value: say('weekly:daysText', { from: weekday(report.from), to: weekday(report.to - 1) }),
      },
      { name: say('weekly:counted'), value: moment(report.madeAt) },
      { name: say('weekly:source'), value: say('weekly:sourceText') },
    ],
    sections: [
      section(
        'headline',
        tableOr(
          speech,
          heads(speech, 'figure', 'value', 'before', 'goal', 'verdict', 'tickets'),
          headlineRows(writing),
        ),
      ),
      section('majors', majorBlock(writing)),
      section(
        'priority',
        tableOr(
          speech,
          heads(speech, 'priority', 'inTime', 'before', 'goal', 'late', 'resolved'),
          attainmentRows(writing, report.byPriority, 'priority'),
        ),
      ),
      section(
        'policy',
        tableOr(
          speech,
          heads(speech, 'policy', 'inTime', 'before', 'late', 'resolved'),
          attainmentRows(writing, report.byPolicy, 'policyId'),
        ),
      ),
      section('flow', ...flowBlocks(writing)),
      section('backlog', ...backlogBlocks(writing)),
      section('trend', ...trendBlocks(writing)),
      ...insightSections(writing),
    ],
    foot: say('weekly:foot', { desk: report.desk, moment: moment(report.madeAt), zone: report.timeZone }),
  };
};

// Where tickets bounce, what grows, where time is lost, which rules fire in vain, and when the work comes.
import type { DeskSettings } from '@shared/domain/settings';
import { useTranslation } from 'react-i18next';
import { useInsights } from '@/data/figures/figures';
import { useHead } from '@/data/records';
import { TEN_SECONDS, useNow } from '@/ui/now';
import { firedName } from '@/ui/rule-sentence';
import { useFormat } from '@/ui/use-format';
import type { Drill } from '../drill';
import type { Days } from '../scope';
import styles from './figures.module.css';
import { InsightBox } from './insight-box';
import { LoadTable } from './load-table';
import { MissingArticles } from './missing-articles';
import { RecurringBox } from './recurring';

interface InsightsViewProps {
  readonly settings: DeskSettings;
  readonly groupIds: readonly string[];
  readonly days: Days;
  readonly timeZone: string;
  readonly onOpen: (drill: Drill) => void;
  /** Begins a problem that is linked to these incidents. */
  readonly onProblem: (numbers: readonly string[]) => void;
}

const MOST = 8;
const MINUTE = 6 * TEN_SECONDS;

const RuleName = ({ rule }: { readonly rule: string }) => {
  const { t } = useTranslation();
  const head = useHead(rule);
  const name = head?.kind === 'rule' ? head.name : rule;
  return <>{firedName({ rule, name }, (key, params) => t(key, params ?? {}))}</>;
};

export const InsightsView = ({ settings, groupIds, days, timeZone, onOpen, onProblem }: InsightsViewProps) => {
  const { t } = useTranslation('workload');
  const { t: words } = useTranslation('domain');
  const { count, duration } = useFormat();
  const now = useNow(MINUTE);
  const { from, to, before } = days;
  const { answer } = useInsights({ groupIds, from, to, before, now, timeZone });
  if (!answer) return null;
  const { bounces, lost, growth, rules, load } = answer;
  const group = (id: string) => settings.groups.find((each) => each.id === id)?.shortName ?? id;
  const category = (id: string) => settings.categories.find((each) => each.id === id)?.name ?? t('insights.noCategory');
  const open = (title: string, numbers: readonly string[]) => onOpen({ kind: 'numbers', title, numbers });
  return (
    <div className={styles['insights']}>
      <InsightBox title={t('insights.bounces')} note={t('insights.bouncesHow')} empty={bounces.length === 0}>
        <ul>
          {bounces.slice(0, MOST).map(({ from: a, to: b, moves, tickets }) => (
            <li key={`${a} ${b}`}>
              <button
                type="button"
                onClick={() => open(t('insights.fromTo', { from: group(a), to: group(b) }), tickets)}
              >
                <span>{t('insights.fromTo', { from: group(a), to: group(b) })}</span>
                <i style={{ width: `${(moves / (bounces[0]?.moves ?? 1)) * 100}%` }} aria-hidden="true" />
                <strong>{count(moves)}</strong>
              </button>
            </li>
          ))}
        </ul>
      </InsightBox>
      <InsightBox title={t('insights.growth')} note={t('insights.growthHow')} empty={growth.length === 0}>
        <ul>
          {growth.slice(0, MOST).map(({ value, now: there, before: was, isNews, tickets }) => (
            <li key={value}>
              <button type="button" disabled={tickets.length === 0} onClick={() => open(category(value), tickets)}>
                <span>{category(value)}</span>
                {isNews && <em>{t('insights.news')}</em>}
                <strong>{t('insights.change', { now: count(there), was: count(was) })}</strong>
              </button>
            </li>
          ))}
        </ul>
      </InsightBox>
      <InsightBox title={t('insights.lost')} note={t('insights.lostHow')} empty={lost.length === 0}>
        <ul>
          {lost.map(({ reason, time, tickets }) => (
            <li key={reason}>
              <button type="button" onClick={() => open(words(`holdLong.${reason}`), tickets)}>
                <span>{words(`holdLong.${reason}`)}</span>
                <i style={{ width: `${(time / (lost[0]?.time ?? 1)) * 100}%` }} aria-hidden="true" />
                <strong>{duration(Math.round(time / MINUTE) * MINUTE)}</strong>
              </button>
            </li>
          ))}
        </ul>
      </InsightBox>
      <InsightBox title={t('insights.rules')} note={t('insights.rulesHow')} empty={rules.length === 0}>
        <ul>
          {rules.slice(0, MOST).map(({ rule, fired, late, tickets }) => (
            <li key={rule}>
              <button type="button" onClick={() => open(t('insights.ruleTickets'), tickets)}>
                <span>
                  <RuleName rule={rule} />
                </span>
                <strong>{t('insights.fired', { count: fired, late })}</strong>
              </button>
            </li>
          ))}
        </ul>
      </InsightBox>
      <RecurringBox settings={settings} groupIds={groupIds} onOpen={onOpen} onProblem={onProblem} />
      <MissingArticles settings={settings} onOpen={onOpen} />
      <InsightBox
        title={t('insights.load')}
        note={t('insights.loadHow')}
        empty={load.flat().every((each) => each === 0)}
      >
        <LoadTable load={load} />
      </InsightBox>
    </div>
  );
};

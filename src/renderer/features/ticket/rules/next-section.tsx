import { closesAt } from '@shared/domain/closing';
import { isActive } from '@shared/domain/lifecycle';
import { type Expected, outlookOf } from '@shared/domain/outlook';
import type { Ticket } from '@shared/domain/ticket';
import { IconBell, IconClockPause } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRules } from '@/data/records';
import { useWorld } from '@/data/use-desk';
import { useNames } from '@/data/use-names';
import { useNow } from '@/ui/now';
import { effectText, firedName, peopleText } from '@/ui/rule-sentence';
import { Section } from '@/ui/section';
import { useFormat } from '@/ui/use-format';
import styles from './next.module.css';

const MINUTE = 60_000;
const SOON = 4;
const LATELY = 3;

const useWords = () => {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const { language } = i18n;
  const say = (key: string, params?: Record<string, unknown>) => t(key, params ?? {});
  return {
    name: (of: { readonly rule: string; readonly name: string }) => firedName(of, say),
    effects: ({ effects }: Expected) => effects.map((effect) => effectText(effect, say, names, language)).join('; '),
    told: (ids: readonly string[]) =>
      ids.length === 0
        ? t('rules:next.toldNobody')
        : t('rules:next.told', { whom: peopleText(ids, say, names, language) }),
  };
};

interface LineProps {
  readonly name: string;
  readonly what: string;
  readonly at: number;
  /** Beside the moment. */
  readonly note?: ReactNode;
}

const Line = ({ name, what, at, note }: LineProps) => {
  const { moment, fullMoment } = useFormat();
  return (
    <li>
      <span className={styles['name']}>
        <b>{name}</b>
        <span>{what}</span>
      </span>
      <time dateTime={new Date(at).toISOString()} title={fullMoment(at)}>
        {moment(at)}
        {note && <small>{note}</small>}
      </time>
    </li>
  );
};

/** What rules and warnings will do on this ticket if nobody does anything, and what they have done. */
export const NextSection = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('rules');
  const { duration } = useFormat();
  const words = useWords();
  const world = useWorld();
  const rules = useRules();
  const now = useNow(MINUTE);
  const next = useMemo(() => (world ? outlookOf(ticket, rules, world, now) : []), [ticket, rules, world, now]);
  if (!world) return null;
  const closes = ticket.kind === 'incident' ? closesAt(ticket, world.settings) : null;
  const active = isActive(ticket.state.kind);
  const fired = ticket.fired.toReversed();
  if (!active && closes === null && fired.length === 0) return null;
  return (
    <Section title={t('next.title')} aside={active ? t('next.ifNothing') : undefined}>
      <div className={styles['root']}>
        {active && next.length === 0 && <p>{t('next.nothing')}</p>}
        {active && ticket.state.kind === 'onHold' && (
          <p>
            <IconClockPause size={13} stroke={1.8} aria-hidden="true" /> {t('next.paused')}
          </p>
        )}
        <ul>
          {next.slice(0, SOON).map((each) => (
            <Line
              key={`${each.rule} ${each.at}`}
              name={words.name(each)}
              what={words.effects(each)}
              at={each.at}
              note={t('next.in', { time: duration(each.at - now) })}
            />
          ))}
          {closes !== null && closes > now && <Line name={t('next.closes')} what="" at={closes} />}
        </ul>
        {next.length > SOON && <p>{t('next.more', { count: next.length - SOON })}</p>}
        {fired.length > 0 && (
          <>
            <h4>
              <IconBell size={13} stroke={1.8} aria-hidden="true" /> {t('next.fired')}
            </h4>
            <ul>
              {fired.slice(0, LATELY).map((each) => (
                <Line
                  key={`${each.rule} ${each.at}`}
                  name={words.name(each)}
                  what={words.told(each.told)}
                  at={each.at}
                />
              ))}
            </ul>
            {fired.length > LATELY && <p>{t('next.moreFired', { count: fired.length - LATELY })}</p>}
          </>
        )}
      </div>
    </Section>
  );
};

import { type HandoverLine, type HandoverPerson, type HandoverSection, sectionOf } from '@shared/domain/shift-handover';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import part from '@/ui/list-part.module.css';
import { PriorityBadge } from '@/ui/priority-badge';
import styles from './handover.module.css';
import { type HandoverSpeech, leaveText, reasonText, whoText, workText } from './words';

interface FactPartProps {
  readonly section: HandoverSection;
  readonly lines: readonly HandoverLine[];
  readonly people: readonly HandoverPerson[];
  readonly now: number;
  readonly speech: HandoverSpeech;
}

/** The tickets of one part, each with its reason. */
export const FactPart = ({ section, lines, people, now, speech }: FactPartProps) => {
  const { t } = useTranslation('handover');
  const own = lines.filter(({ reason }) => sectionOf(reason) === section);
  return (
    <section className={`${part['part']} ${styles['part']}`} aria-labelledby={`handover-${section}`}>
      <header>
        <h2 id={`handover-${section}`}>{t(`section.${section}`)}</h2>
        <span>{own.length}</span>
      </header>
      {own.length === 0 ? (
        <p className={styles['nothing']}>{t(`none.${section}`)}</p>
      ) : (
        <ul>
          {own.map((line) => (
            <li key={`${line.ticket} ${line.reason} ${line.at}`} className={styles['fact']}>
              <PriorityBadge priority={line.priority} />
              <span className={styles['what']}>
                <Link href={`/t/${line.ticket}`}>
                  <span className={styles['number']}>{line.ticket}</span> <bdi>{line.title}</bdi>
                </Link>
              </span>
              <span className={styles['why']} data-reason={line.reason}>
                {reasonText(line, speech)}
              </span>
              <span className={styles['who']}>{whoText(line, people, now, speech)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

interface PeoplePartProps {
  readonly people: readonly HandoverPerson[];
  readonly now: number;
  readonly speech: HandoverSpeech;
}

export const PeoplePart = ({ people, now, speech }: PeoplePartProps) => {
  const { t } = useTranslation('handover');
  return (
    <section className={`${part['part']} ${styles['part']}`} aria-labelledby="handover-people">
      <header>
        <h2 id="handover-people">{t('section.people')}</h2>
        <span>{people.length}</span>
      </header>
      {people.length === 0 ? (
        <p className={styles['nothing']}>{t('none.people')}</p>
      ) : (
        <ul>
          {people.map((each) => (
            <li key={each.personId} className={styles['person']}>
              <bdi>{speech.person(each.personId)}</bdi>
              <span>{workText(each, speech.say)}</span>
              {each.offAt !== null && <b>{leaveText(each, now, speech)}</b>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

import { Button } from '@mantine/core';
import type { PartValue } from '@shared/domain/settings-parts';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/data/use-desk';
import { ErrorNote } from '@/ui/error-note';
import { showToast } from '@/ui/toast';
import { useFormat } from '@/ui/use-format';
import { useRefusalText } from '@/ui/use-refusal-text';
import { DifferenceList } from '../publishing/difference-list';
import type { EditionLine } from './editions';
import styles from './history.module.css';
import { publishAgain } from './restore';

interface EditionRowProps {
  readonly line: EditionLine;
  /** Of its part. */
  readonly inForce: PartValue;
  readonly mayRestore: boolean;
  /** It waits for the server. */
  readonly unsent: boolean;
}

const Restore = ({ line, inForce }: Pick<EditionRowProps, 'line' | 'inForce'>) => {
  const { t } = useTranslation(['publishing', 'common']);
  const refusalText = useRefusalText();
  const { moment } = useFormat();
  const [asked, setAsked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const { edition } = line;
  const when = edition.by === null ? t('setUp') : moment(edition.at);
  const restore = async () => {
    const { refusal, before } = await publishAgain(edition, edition.value, t('restoredNote', { when }));
    setFault(refusal && refusalText(refusal));
    if (refusal) return;
    setAsked(false);
    const takeBack = async () => {
      const back = await publishAgain(edition, before, t('restoreUndone'));
      if (back.refusal) showToast(refusalText(back.refusal), null, 'error');
    };
    showToast(t('restored', { part: t(`part.${edition.part}`) }), () => void takeBack());
  };
  if (!asked) {
    return (
      <Button variant="default" size="compact-sm" onClick={() => setAsked(true)}>
        {t('restore')}
      </Button>
    );
  }
  return (
    <div className={styles['restore']}>
      <h3>{t('restoreChanges')}</h3>
      <DifferenceList before={inForce} after={edition.value} label={t('restoreChanges')} />
      {fault && <ErrorNote>{fault}</ErrorNote>}
      <footer>
        <Button variant="subtle" onClick={() => setAsked(false)}>
          {t('common:cancel')}
        </Button>
        <Button variant="filled" autoFocus onClick={() => void restore()}>
          {t('restoreNow')}
        </Button>
      </footer>
    </div>
  );
};

export const EditionRow = ({ line, inForce, mayRestore, unsent }: EditionRowProps) => {
  const { t } = useTranslation(['publishing', 'common']);
  const { moment, fullMoment } = useFormat();
  const [open, setOpen] = useState(false);
  const body = useId();
  const { edition, before } = line;
  const person = usePerson(edition.by);
  const who = edition.by === null ? t('setUp') : (person?.name ?? t('common:unknownPerson'));
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <li>
      <button type="button" aria-expanded={open} aria-controls={body} onClick={() => setOpen(!open)}>
        <Chevron size={14} stroke={1.8} aria-hidden="true" />
        <b>{t(`part.${edition.part}`)}</b>
        <span className={styles['who']}>
          <bdi>{who}</bdi>
        </span>
        {edition.by !== null && <time title={fullMoment(edition.at)}>{moment(edition.at)}</time>}
        {line.inForce && <span className={styles['mark']}>{t('inForce')}</span>}
        {unsent && <span className={styles['mark']}>{t('common:notSynced')}</span>}
        {edition.note && <span className={styles['note']}>{edition.note}</span>}
      </button>
      <div id={body} className={styles['body']} hidden={!open}>
        {open && (
          <>
            {before ? (
              <DifferenceList before={before} after={edition.value} label={t('itChanged')} />
            ) : (
              <p className={styles['meta']}>{t(edition.by === null ? 'firstEdition' : 'olderGone')}</p>
            )}
            {mayRestore && !line.inForce && !unsent && <Restore line={line} inForce={inForce} />}
          </>
        )}
      </div>
    </li>
  );
};

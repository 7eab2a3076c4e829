import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/data/use-desk';
import { ErrorNote } from '@/ui/error-note';
import { showToast } from '@/ui/toast';
import { useFormat } from '@/ui/use-format';
import { DifferenceList } from './difference-list';
import { focusPage } from './focus-page';
import type { AnyPart } from './publish-bar';
import styles from './publishing.module.css';

/** Somebody was first: who, when, why, how the two differ, and which of them goes on. */
export const ConflictNote = ({ part }: { readonly part: AnyPart }) => {
  const { t } = useTranslation(['publishing', 'common']);
  const { moment } = useFormat();
  const edition = part.conflict?.edition ?? null;
  const person = usePerson(edition?.by ?? null);
  if (!part.conflict) return null;
  const takeTheirs = () => {
    showToast(t('tookTheirs'), part.discard());
    focusPage();
  };
  const keepMine = () => {
    part.keepMine();
    focusPage();
  };
  return (
    <section className={styles['conflict']} aria-label={t('conflict')}>
      <ErrorNote>
        {edition === null
          ? t('conflictUnseen')
          : t('conflictSeen', { person: person?.name ?? t('common:unknownPerson'), time: moment(edition.at) })}
      </ErrorNote>
      {edition?.note && <blockquote>{edition.note}</blockquote>}
      <h3>{t('yoursAgainstTheirs')}</h3>
      <DifferenceList before={part.value} after={part.draft} label={t('yoursAgainstTheirs')} />
      <footer>
        <Button variant="default" onClick={takeTheirs}>
          {t('takeTheirs')}
        </Button>
        <Button variant="filled" onClick={keepMine}>
          {t('keepMine')}
        </Button>
      </footer>
    </section>
  );
};

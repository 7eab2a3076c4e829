import { NumberInput, Select, Switch, TextInput } from '@mantine/core';
import { groupsInUse } from '@shared/domain/in-use';
import { type DeskSettings, languageOf } from '@shared/domain/settings';
import { useTranslation } from 'react-i18next';
import { useDesk } from '@/data/use-desk';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { PartFrame } from '../publishing/part-frame';
import { type Part, usePart } from '../publishing/use-part';
import { Setting } from '../setting';
import styles from './closing.module.css';

const MOST_DAYS = 365;
const languages = ['en', 'de'] as const;

const Editor = ({ part, settings }: { readonly part: Part<'closing'>; readonly settings: DeskSettings }) => {
  const { t } = useTranslation(['parts', 'settings']);
  const { name, defaultGroupId, closeAfterWorkingDays, majorNeedsReview } = part.draft;
  const language = languageOf(part.draft);
  const groups = groupsInUse(settings, defaultGroupId).filter(
    ({ id, restricted }) => !restricted || id === defaultGroupId,
  );
  return (
    <fieldset className={styles['root']} disabled={!part.mayEdit} aria-label={t('closing.title')}>
      <Setting label={t('closing.name')} hint={t('closing.nameHint')}>
        <TextInput
          aria-label={t('closing.name')}
          className={styles['wide'] ?? ''}
          value={name}
          maxLength={80}
          error={name.trim() === '' ? t('fault.empty') : null}
          onChange={(event) => part.change({ name: event.currentTarget.value })}
        />
      </Setting>
      <Setting label={t('closing.group')} hint={t('closing.groupHint')}>
        <Select
          aria-label={t('closing.group')}
          className={styles['wide'] ?? ''}
          data={groups.map(({ id, name: label }) => ({ value: id, label }))}
          value={defaultGroupId}
          searchable
          selectFirstOptionOnChange
          allowDeselect={false}
          nothingFoundMessage={t('notFound')}
          onChange={(id) => id && part.change({ defaultGroupId: id })}
        />
      </Setting>
      <Setting label={t('closing.days')} hint={t(closeAfterWorkingDays === 0 ? 'closing.atOnce' : 'closing.daysHint')}>
        <NumberInput
          aria-label={t('closing.days')}
          className={styles['narrow'] ?? ''}
          min={0}
          max={MOST_DAYS}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          value={closeAfterWorkingDays}
          onChange={(days) => typeof days === 'number' && part.change({ closeAfterWorkingDays: days })}
        />
      </Setting>
      <Setting label={t('closing.language')} hint={t('closing.languageHint')}>
        <Select
          aria-label={t('closing.language')}
          className={styles['wide'] ?? ''}
          data={languages.map((value) => ({ value, label: t(`settings:you.languageName.${value}`) }))}
          value={language}
          allowDeselect={false}
          onChange={(value) => part.change({ language: value === 'de' ? 'de' : 'en' })}
        />
      </Setting>
      <Setting label={t('closing.review')} labelId="closing-review" hint={t('closing.reviewHint')}>
        <Switch
          aria-labelledby="closing-review"
          checked={majorNeedsReview}
          onChange={(event) => part.change({ majorNeedsReview: event.currentTarget.checked })}
        />
      </Setting>
    </fieldset>
  );
};

/** Where tickets begin and how they end. */
export const ClosingSection = () => {
  const { t } = useTranslation('parts');
  const { settings } = useDesk();
  const part = usePart('closing');
  if (!part || !settings) return <SkeletonRows count={4} />;
  return (
    <PartFrame part={part} lead={t('closing.lead')} fault={part.draft.name.trim() === '' ? t('closing.noName') : null}>
      <Editor part={part} settings={settings} />
    </PartFrame>
  );
};

import { Combobox } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Filter } from '@/data/view/query';
import { KeyHint } from '@/ui/key-hint';
import { Marked } from '@/ui/marked';
import text from '@/ui/text.module.css';
import { useFormat } from '@/ui/use-format';
import { hasPick } from './edit';
import styles from './filter-bar.module.css';
import type { Suggestion } from './suggest';
import type { Offer } from './use-suggestions';

const Words = ({ suggestion, marked }: { readonly suggestion: Suggestion; readonly marked: string }) => {
  const { t } = useTranslation('queue');
  if (suggestion.kind === 'field') return <span className={styles['value']}>{t(`field.${suggestion.field}`)}…</span>;
  if (suggestion.kind === 'text') {
    return (
      <>
        <span className={styles['field']}>{t('field.text')}</span>
        <span className={styles['op']}>{t('op.contains')}</span>
        <span className={styles['value']}>
          “<mark>{suggestion.text}</mark>”
        </span>
      </>
    );
  }
  const label = suggestion.words.map((word) => word.label).join(', ');
  return (
    <>
      <span className={styles['field']}>{t(`field.${suggestion.words[0]?.field ?? 'text'}`)}</span>
      <span className={styles['op']}>{t(suggestion.words.length > 1 ? 'op.isAny' : 'op.is')}</span>
      <span className={styles['value']}>
        <Marked words={label} query={marked} />
      </span>
    </>
  );
};

const countOf = (suggestion: Suggestion, { withText }: Offer): number | null => {
  if (suggestion.kind === 'field') return null;
  if (suggestion.kind === 'text') return withText;
  return suggestion.words.reduce<number | null>((sum, { count }) => (count === null ? sum : (sum ?? 0) + count), null);
};

interface FilterOptionsProps {
  readonly offer: Offer;
  readonly filters: readonly Filter[];
  readonly typed: string;
}

export const FilterOptions = ({ offer, filters, typed }: FilterOptionsProps) => {
  const { t } = useTranslation('queue');
  const { count: number } = useFormat();
  return (
    <Combobox.Dropdown className={styles['dropdown'] ?? ''}>
      <Combobox.Options className={styles['options'] ?? ''} aria-label={t('filter.label')}>
        {offer.suggestions.map((suggestion) => {
          const [word] = suggestion.kind === 'word' ? suggestion.words : [];
          const count = countOf(suggestion, offer);
          return (
            <Combobox.Option key={suggestion.id} value={suggestion.id} className={styles['option'] ?? ''}>
              <Words suggestion={suggestion} marked={offer.marked} />
              {word && hasPick(filters, word) && <IconCheck size={13} aria-label={t('filter.chosen')} />}
              {count !== null && <span className={styles['count']}>{number(count)}</span>}
            </Combobox.Option>
          );
        })}
        {offer.suggestions.length === 0 && <Combobox.Empty>{t('filter.nothing', { typed })}</Combobox.Empty>}
      </Combobox.Options>
      <Combobox.Footer className={styles['foot'] ?? ''}>
        <span>
          <KeyHint keys="Enter" /> {t('filter.add')}
        </span>
        <span>
          <KeyHint keys="Mod+Enter" /> {t('filter.exclude')}
        </span>
        <span className={text['spacer']} />
        <span>
          {t('filter.orType')} <code>p:1-2</code> <code>sla:risk</code> <code>caller:</code>
        </span>
      </Combobox.Footer>
    </Combobox.Dropdown>
  );
};

import { Menu } from '@mantine/core';
import type { ArticleState } from '@shared/domain/article';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button';
import { useFormat } from '@/ui/use-format';
import { useNames } from '../names';
import { articleStates, type LibraryQuery } from './address';
import { type Choice, choicesFor, tabsFor } from './facets';
import styles from './narrowing.module.css';
import type { Found } from './use-found';

interface NarrowingProps {
  readonly all: readonly Found[];
  readonly query: LibraryQuery;
  readonly onChange: (change: Partial<LibraryQuery>) => void;
  /** Drafts and what was retired are the desk's. */
  readonly counts: Readonly<Record<ArticleState, number>> | null;
}

const Tabs = ({ all, query, onChange }: NarrowingProps) => {
  const { t } = useTranslation('knowledge');
  const { count: number } = useFormat();
  return (
    <fieldset className={styles['tabs']} aria-label={t('facet.label')}>
      {tabsFor(all, query).map(({ kind, count }) => (
        <button
          key={kind ?? 'all'}
          type="button"
          aria-pressed={kind === query.kind}
          onClick={() => onChange({ kind: kind === query.kind ? null : kind })}
        >
          {t(`tab.${kind ?? 'all'}`)} <span>{number(count)}</span>
        </button>
      ))}
    </fieldset>
  );
};

interface FacetProps {
  readonly name: string;
  readonly chosen: string | null;
  readonly choices: readonly Choice[];
  readonly label: (value: string) => string;
  readonly onChoose: (value: string | null) => void;
  /** What stands for "not narrowed"; left out: it can't be. */
  readonly any?: string;
}

const Facet = ({ name, chosen, choices, label, onChoose, any }: FacetProps) => {
  const { t } = useTranslation('knowledge');
  const { count: number } = useFormat();
  if (choices.length === 0) return null;
  return (
    <Menu position="bottom-start" shadow="lg" width={240}>
      <Menu.Target>
        <button
          type="button"
          className={styles['facet']}
          data-chosen={(chosen !== null && any !== undefined) || undefined}
        >
          {chosen === null
            ? name
            : any === undefined
              ? label(chosen)
              : t('facet.chosen', { name, value: label(chosen) })}
          <IconChevronDown size={13} stroke={1.8} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles['choices'] ?? ''}>
        {any !== undefined && <Menu.Item onClick={() => onChoose(null)}>{any}</Menu.Item>}
        {choices.map(({ value, count }) => (
          <Menu.Item
            key={value}
            aria-current={value === chosen || undefined}
            rightSection={<span className={styles['count']}>{number(count)}</span>}
            onClick={() => onChoose(value)}
          >
            {label(value)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};

/** Kinds as tabs, then category, service, tag and state: each says how many it leaves. */
export const Narrowing = memo((props: NarrowingProps) => {
  const { all, query, onChange, counts } = props;
  const { t } = useTranslation('knowledge');
  const names = useNames();
  const any = t('facet.any');
  const narrowed = query.categoryId !== null || query.serviceId !== null || query.tag !== null;
  const states = counts && articleStates.map((state) => ({ value: state, count: counts[state] }));
  return (
    <div className={styles['root']}>
      <Tabs {...props} />
      <div className={styles['facets']}>
        <Facet
          name={t('facet.category')}
          chosen={query.categoryId}
          choices={choicesFor(all, query, 'categoryId')}
          label={names.category}
          any={any}
          onChoose={(categoryId) => onChange({ categoryId })}
        />
        <Facet
          name={t('facet.service')}
          chosen={query.serviceId}
          choices={choicesFor(all, query, 'serviceId')}
          label={names.service}
          any={any}
          onChoose={(serviceId) => onChange({ serviceId })}
        />
        <Facet
          name={t('facet.tag')}
          chosen={query.tag}
          choices={choicesFor(all, query, 'tag')}
          label={(tag) => tag}
          any={any}
          onChoose={(tag) => onChange({ tag })}
        />
        {states && (
          <Facet
            name={t('facet.state')}
            chosen={query.state}
            choices={states}
            label={(state) => t(`state.${state}`)}
            onChoose={(state) => onChange({ state: articleStates.find((each) => each === state) ?? 'published' })}
          />
        )}
        {narrowed && (
          <IconButton
            label={t('facet.clear')}
            onClick={() => onChange({ categoryId: null, serviceId: null, tag: null })}
          >
            <IconX size={14} />
          </IconButton>
        )}
      </div>
    </div>
  );
});

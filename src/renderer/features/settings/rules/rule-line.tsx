import { Switch } from '@mantine/core';
import type { Rule } from '@shared/domain/rules';
import { IconArrowBackUp, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button';
import { removeRule, restoreRule, switchRule } from './change-rule';
import styles from './rules.module.css';
import { useRuleWords } from './use-rule-words';

interface RuleLineProps {
  readonly rule: Rule;
  readonly may: boolean;
  /** In the last 30 days; null: not counted yet. */
  readonly fired: number | null;
  readonly onEdit: () => void;
}

const Buttons = ({ rule, onEdit }: Pick<RuleLineProps, 'rule' | 'onEdit'>) => {
  const { t } = useTranslation('rules');
  const { name, enabled, removed } = rule;
  if (removed)
    return (
      <IconButton label={t('restoreNamed', { name })} onClick={() => void restoreRule(rule)}>
        <IconArrowBackUp size={15} stroke={1.7} />
      </IconButton>
    );
  return (
    <>
      <Switch
        aria-label={t('onNamed', { name })}
        checked={enabled}
        onChange={(event) => void switchRule(rule, event.currentTarget.checked)}
      />
      <IconButton label={t('editNamed', { name })} onClick={onEdit}>
        <IconPencil size={15} stroke={1.7} />
      </IconButton>
      <IconButton label={t('removeNamed', { name })} onClick={() => void removeRule(rule)}>
        <IconTrash size={15} stroke={1.7} />
      </IconButton>
    </>
  );
};

/** A rule by its name and as a sentence. */
export const RuleLine = ({ rule, may, fired, onEdit }: RuleLineProps) => {
  const { t } = useTranslation('rules');
  const words = useRuleWords();
  const { name, enabled, removed } = rule;
  return (
    <li data-off={!enabled || removed || undefined}>
      <span className={styles['what']}>
        <b>
          <bdi>{name}</bdi>
        </b>
        {!enabled && !removed && <em>{t('off')}</em>}
        <p>{words.sentence(rule)}</p>
        {fired !== null && !removed && <small>{t('fired', { count: fired })}</small>}
      </span>
      {may && (
        <span className={styles['buttons']}>
          <Buttons rule={rule} onEdit={onEdit} />
        </span>
      )}
    </li>
  );
};

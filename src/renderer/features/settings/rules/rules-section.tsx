import { Button } from '@mantine/core';
import { isOwner } from '@shared/domain/permissions';
import type { Rule } from '@shared/domain/rules';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRules } from '@/data/records';
import { useDesk, useMe } from '@/data/use-desk';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { Lead, Part } from '../setting';
import { WarningsPart } from '../warnings/warnings-part';
import { RuleForm } from './rule-form';
import { RuleLine } from './rule-line';
import styles from './rules.module.css';
import { useFired } from './use-fired';

/** What the desk does by itself: its escalation rules, and the warnings that every clock gives. */
export const RulesSection = () => {
  const { t } = useTranslation('rules');
  const me = useMe();
  const { settings } = useDesk();
  const rules = useRules();
  const fired = useFired();
  const [editing, setEditing] = useState<Rule | 'new' | null>(null);
  if (!me || !settings) return <SkeletonRows count={6} />;
  if (editing !== null) {
    const rule = editing === 'new' ? null : editing;
    return <RuleForm key={rule?.id ?? 'new'} rule={rule} settings={settings} onDone={() => setEditing(null)} />;
  }
  const may = isOwner(me);
  const standing = rules.filter(({ removed }) => !removed);
  const gone = rules.filter(({ removed }) => removed);
  const line = (rule: Rule) => (
    <RuleLine
      key={rule.id}
      rule={rule}
      may={may}
      fired={fired === null ? null : (fired.get(rule.id) ?? 0)}
      onEdit={() => setEditing(rule)}
    />
  );
  return (
    <>
      <Lead>
        {t('lead')} {!may && t('readOnly')}
      </Lead>
      {may && (
        <Button variant="filled" leftSection={<IconPlus size={14} />} onClick={() => setEditing('new')}>
          {t('create')}
        </Button>
      )}
      {standing.length === 0 ? (
        <p className={styles['none']}>{t('none')}</p>
      ) : (
        <ul className={styles['list']}>{standing.map(line)}</ul>
      )}
      <WarningsPart />
      {may && gone.length > 0 && (
        <Part title={t('removed')}>
          <ul className={styles['list']}>{gone.map(line)}</ul>
        </Part>
      )}
    </>
  );
};

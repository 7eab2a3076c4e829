import { Button } from '@mantine/core';
import { isDesk, isOwner } from '@shared/domain/permissions';
import type { Paper } from '@shared/paper/paper';
import { IconPencil } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/data/use-desk';
import { setAtHand } from '@/ui/at-hand';
import { EmptyState } from '@/ui/empty-state';
import { PaperContents } from '@/ui/paper-contents';
import { PaperMenu } from '@/ui/paper-menu';
import { PaperView } from '@/ui/paper-view';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { useSayStatus } from '@/ui/status-note';
import styles from './plan-page.module.css';
import { usePlan, usePlanPaper } from './use-plan';
import { PlanEditor } from './write/plan-editor';

interface PlanHeadProps {
  readonly paper: Paper;
  readonly children: ReactNode;
}

const PlanHead = ({ paper, children }: PlanHeadProps) => {
  const { t } = useTranslation('plan');
  return (
    <header className={styles['head']} data-region="head">
      <span className={styles['name']}>{t('title')}</span>
      <span className={styles['space']} />
      {children}
      <PaperMenu paper={paper} name={`${paper.kicker} ${paper.title}`} />
    </header>
  );
};

const Reader = ({ onEdit }: { readonly onEdit: (() => void) | null }) => {
  const { t } = useTranslation('plan');
  const paper = usePlanPaper();
  if (!paper) return <SkeletonRows />;
  return (
    <div className={styles['page']}>
      <PlanHead paper={paper}>
        {onEdit && (
          <Button leftSection={<IconPencil size={14} stroke={1.7} />} onClick={onEdit}>
            {t('edit')}
          </Button>
        )}
      </PlanHead>
      <div className={styles['body']}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section className={styles['scroll']} data-region="list" tabIndex={0} aria-label={t('title')}>
          <PaperView paper={paper} />
        </section>
        <PaperContents paper={paper} />
      </div>
    </div>
  );
};

/** `/plan`: what the desk does when it burns. Read by everybody at the desk, without a network too. */
export const PlanPage = () => {
  const { t } = useTranslation('plan');
  const me = useMe();
  const plan = usePlan();
  const [editing, setEditing] = useState(false);
  useSayStatus(t('status'));
  useEffect(() => setAtHand(null), []);
  if (me && !isDesk(me)) return <EmptyState whole title={t('notForYou')} />;
  if (!me || plan === undefined) return <SkeletonRows />;
  const mayEdit = isOwner(me);
  if (editing && mayEdit) return <PlanEditor plan={plan} onDone={() => setEditing(false)} />;
  return <Reader onEdit={mayEdit ? () => setEditing(true) : null} />;
};

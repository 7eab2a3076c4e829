import { Tooltip } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Action } from '@/ui/action';
import { classNames } from '@/ui/class-names';
import { useFormat } from '@/ui/use-format';
import styles from './rail.module.css';

interface RailItemProps {
  readonly compact: boolean;
  readonly icon: NonNullable<Action['icon']>;
  readonly label: string;
  /** Undefined: not counted. */
  readonly count?: number | undefined;
  readonly tone?: 'amber' | 'red' | 'violet' | undefined;
  /** Either a place to go to, or something to do. */
  readonly href?: string;
  readonly onClick?: () => void;
}

export const RailItem = memo(({ compact, icon: Icon, label, count, tone, href, onClick }: RailItemProps) => {
  const { t } = useTranslation('app');
  const { count: number } = useFormat();
  const [location] = useLocation();
  const current = href !== undefined && (location === href || location.startsWith(`${href}/`));
  const shown = count !== undefined && !(compact && count === 0);
  const inside = (
    <>
      <Icon size={16} stroke={1.7} />
      {!compact && <span className={styles['label']}>{label}</span>}
      {shown && (
        <span className={classNames(styles['count'], count > 0 && tone && styles[tone])} aria-hidden="true">
          {number(count)}
        </span>
      )}
    </>
  );
  const face = {
    className: styles['item'],
    'aria-label': count === undefined ? label : t('rail.counted', { label, count }),
  };
  const item =
    href === undefined ? (
      <button type="button" {...face} onClick={onClick}>
        {inside}
      </button>
    ) : (
      <Link href={href} {...face} aria-current={current ? 'page' : undefined}>
        {inside}
      </Link>
    );
  return compact ? (
    <Tooltip label={label} position="right">
      {item}
    </Tooltip>
  ) : (
    item
  );
});

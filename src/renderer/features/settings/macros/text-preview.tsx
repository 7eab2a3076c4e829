import { openVariables } from '@shared/domain/application';
import { fillIn } from '@shared/domain/variables';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSelector } from 'react-redux';
import { rowsOf } from '@/data/rows';
import type { DeskRootState } from '@/data/store';
import { useMe, useWorld } from '@/data/use-desk';
import { useTicket } from '@/data/use-ticket';
import styles from './macros.module.css';

const useExample = (): string => {
  const rows = useSelector((state: DeskRootState) => state.tickets.rows);
  return useMemo(() => rowsOf(rows)[0]?.number ?? '', [rows]);
};

const OnTicket = ({ text, number }: { readonly text: string; readonly number: string }) => {
  const { t } = useTranslation('macros');
  const view = useTicket(number);
  const me = useMe();
  const world = useWorld();
  if (view.kind !== 'ready' || !me || !world) return null;
  const { text: filled, unknown } = fillIn(text, view.ticket, me.id, world);
  return (
    <figure className={styles['preview']}>
      <figcaption>{t('preview', { number })}</figcaption>
      <p dir="auto">{filled}</p>
      {unknown.length > 0 && <small>{t('previewOpen', { variables: unknown.join(' ') })}</small>}
    </figure>
  );
};

/** A text with variables, as it would read on an open ticket. */
export const TextPreview = ({ text }: { readonly text: string }) => {
  const number = useExample();
  return openVariables(text).length > 0 && number ? <OnTicket text={text} number={number} /> : null;
};

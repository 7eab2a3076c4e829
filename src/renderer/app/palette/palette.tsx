import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSelector } from 'react-redux';
import { selectRow } from '@/data/selectors';
import type { DeskRootState } from '@/data/store';
import { useAtHand } from '@/ui/at-hand';
import { KeyHint } from '@/ui/key-hint';
import text from '@/ui/text.module.css';
import { closePanel, usePanel } from '../panels';
import styles from './palette.module.css';
import { PaletteList } from './palette-list';

/** What the commands of the first group are about. */
const About = () => {
  const { t } = useTranslation('app');
  const tickets = useAtHand((hand) => hand.tickets);
  const [first] = tickets;
  const title = useSelector((state: DeskRootState) => (first ? selectRow(state, first)?.shortDescription : undefined));
  if (!first) return null;
  return (
    <div className={styles['about']}>
      <span className={styles['number']}>
        {tickets.length === 1 ? first : t('palette.selected', { count: tickets.length })}
      </span>
      {tickets.length === 1 && <span className={text['truncate']}>{title}</span>}
    </div>
  );
};

const Foot = () => {
  const { t } = useTranslation('app');
  return (
    <div className={styles['foot']}>
      <span>
        <KeyHint keys="Enter" /> {t('palette.run')}
      </span>
      <span className={text['spacer']} />
      {(['>', '@', '#'] as const).map((sign) => (
        <span key={sign}>
          <code>{sign}</code> {t(`palette.sign.${sign === '>' ? 'commands' : sign === '@' ? 'people' : 'tickets'}`)}
        </span>
      ))}
    </div>
  );
};

/** Ctrl K: everything that can be done or opened, by typing. */
export const Palette = () => {
  const { t } = useTranslation('app');
  const opened = usePanel() === 'palette';
  const [typed, setTyped] = useState('');
  return (
    <Modal.Root opened={opened} onClose={closePanel} onExitTransitionEnd={() => setTyped('')} size={640} yOffset={96}>
      <Modal.Overlay backgroundOpacity={0.28} color="#0b0e13" />
      <Modal.Content radius="lg" shadow="xl" aria-label={t('palette.title')}>
        <Modal.Body className={styles['body'] ?? ''}>
          <About />
          <PaletteList typed={typed} onType={setTyped} />
          <Foot />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};

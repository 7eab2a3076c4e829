import { Button, Menu } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCheck,
  IconChevronLeft,
  IconCloudUp,
  IconDeviceFloppy,
  IconDots,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useOutbox } from '@/data/outbox';
import { IconButton } from '@/ui/icon-button';
import { KeyHint } from '@/ui/key-hint';
import { useFormat } from '@/ui/use-format';
import { useRefusalText } from '@/ui/use-refusal-text';
import styles from './editor.module.css';
import type { Review } from './use-review';
import type { WritingHandle } from './use-writing';

const Saved = ({ handle }: { readonly handle: WritingHandle }) => {
  const { t } = useTranslation('editor');
  const { time } = useFormat();
  const refusalText = useRefusalText();
  const { state, savedAt, refusal, writing } = handle;
  const after = writing.seen?.after;
  const item = useOutbox().find(({ envelope }) => envelope.id === after);
  const waits = item?.status === 'waiting' || item?.status === 'sending';
  const bad = state === 'notKept' || state === 'noNumber' || state === 'refused';
  const words = (): string => {
    if (state === 'refused' && refusal) return t('save.refused', { why: refusalText(refusal) });
    if (state === 'untouched' && handle.article?.editions.length) return t('save.unchanged');
    if (state !== 'sent') return t(`save.${state}`);
    if (waits) return t('save.waits');
    const at = item?.answeredAt ?? savedAt;
    return at === null ? t('save.asSaved') : t('save.sent', { time: time(at) });
  };
  const icon = bad ? (
    <IconAlertTriangle size={14} stroke={1.8} aria-hidden="true" />
  ) : state === 'sent' && !waits ? (
    <IconCheck size={14} stroke={2} aria-hidden="true" />
  ) : state === 'untouched' ? null : (
    <IconDeviceFloppy size={14} stroke={1.6} aria-hidden="true" />
  );
  return (
    <span className={bad ? styles['notSaved'] : styles['saved']} role="status">
      {icon}
      {words()}
    </span>
  );
};

const More = ({ handle, review }: { readonly handle: WritingHandle; readonly review: Review }) => {
  const { t } = useTranslation('editor');
  const [, go] = useLocation();
  const { article } = handle;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <IconButton label={t('head.more')}>
          <IconDots size={16} />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={!article?.editions.length} onClick={() => go(`/kb/${article?.id}/versions`)}>
          {t('head.versions')}
        </Menu.Item>
        {review.main === 'publish' && (
          <Menu.Item disabled={!review.mayAsk} onClick={() => void review.ask()}>
            {t('head.ask')}
          </Menu.Item>
        )}
        <Menu.Item disabled={!review.mayReturn} onClick={() => review.open('return')}>
          {t('head.return')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void review.drop()}>{t('head.drop')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

interface EditorHeadProps {
  readonly handle: WritingHandle;
  readonly review: Review;
  readonly onLeave: () => void;
}

export const EditorHead = ({ handle, review, onLeave }: EditorHeadProps) => {
  const { t } = useTranslation(['editor', 'knowledge']);
  const { writing, article } = handle;
  const { number } = writing;
  const nothing = writing.seen === null && !writing.dirty;
  return (
    <header className={styles['head']} data-region="head">
      <IconButton label={t('head.back')} keys="Escape" onClick={onLeave}>
        <IconChevronLeft size={16} />
      </IconButton>
      <Link href="/kb" className={styles['crumb'] ?? ''}>
        {t('knowledge:title')}
      </Link>
      <span className={styles['slash']} aria-hidden="true">
        /
      </span>
      <h1 className={styles['number']}>
        {!number && t('head.new')}
        {number && !article && t('head.newNumbered', { number })}
        {number && article && (writing.seen ? t('head.editing', { number }) : number)}
      </h1>
      <span className={styles['space']} />
      <Saved handle={handle} />
      <More handle={handle} review={review} />
      <Button
        leftSection={<IconCloudUp size={14} stroke={1.6} />}
        disabled={!writing.dirty}
        aria-keyshortcuts="Control+S"
        rightSection={<KeyHint keys="Mod+S" />}
        onClick={() => void handle.save()}
      >
        {t('head.save')}
      </Button>
      <Button
        variant="filled"
        disabled={nothing}
        aria-keyshortcuts="Control+Enter"
        rightSection={<KeyHint keys="Mod+Enter" />}
        onClick={review.openMain}
      >
        {t(review.main === 'publish' ? 'head.publish' : 'head.ask')}
      </Button>
    </header>
  );
};

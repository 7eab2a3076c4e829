import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconEyeCheck,
  IconGitMerge,
  IconInfoCircle,
  IconShieldCheck,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useDesk, useMe } from '@/data/use-desk';
import { useFormat } from '@/ui/use-format';
import styles from './editor.module.css';
import { forget, unsentArticles } from './kept-writing';
import type { WritingHandle } from './use-writing';
import { draftSeen, isUntouched } from './writing';

interface NoticeProps {
  readonly icon: ReactNode;
  readonly tone?: 'amber';
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

const Notice = ({ icon, tone, children, action }: NoticeProps) => (
  <div className={styles['notice']} data-tone={tone} role="status">
    {icon}
    <span>{children}</span>
    {action}
  </div>
);

const look = { size: 15, stroke: 1.7, 'aria-hidden': true } as const;

/** New articles that were begun on this device and never sent. */
const Unfinished = ({ handle }: { readonly handle: WritingHandle }) => {
  const { t } = useTranslation('editor');
  const { moment } = useFormat();
  const [, go] = useLocation();
  const [all, setAll] = useState(unsentArticles);
  const { writing } = handle;
  if (writing.seen || !isUntouched(writing.content)) return null;
  return all
    .filter((each) => each.writing.writer !== writing.writer)
    .map(({ session, at, writing: kept }) => (
      <Notice
        key={session}
        icon={<IconInfoCircle {...look} />}
        action={
          <>
            <Button size="xs" onClick={() => go(`/kb/new?draft=${session}`)}>
              {t('notice.goOn')}
            </Button>
            <Button
              size="xs"
              variant="subtle"
              onClick={() => {
                forget(session, kept.writer);
                setAll(unsentArticles());
              }}
            >
              {t('notice.forget')}
            </Button>
          </>
        }
      >
        {t('notice.unfinished', { title: kept.content.title.trim() || t('untitled'), time: moment(at) })}
      </Notice>
    ));
};

/** What one should know before writing on: other drafts, newer editions, what a reviewer said. */
export const Notices = ({
  handle,
  removed,
}: {
  readonly handle: WritingHandle;
  readonly removed: readonly string[];
}) => {
  const { t } = useTranslation('editor');
  const { moment } = useFormat();
  const { people } = useDesk();
  const me = useMe();
  const [, go] = useLocation();
  const { article, writing } = handle;
  const { seen, number } = writing;
  const draft = draftSeen(article, seen);
  const name = (id: string) => people.get(id)?.name ?? t('somebody');
  const edition = article?.editions.at(-1);
  const newer = edition && seen && edition.edition > (draft?.basedOn ?? writing.basedOn) ? edition : null;
  const others = article?.drafts.filter(({ id }) => id !== draft?.id) ?? [];
  const compare = (drop: string) => (
    <Button
      size="xs"
      disabled={!seen}
      title={seen ? undefined : t('notice.saveFirst')}
      onClick={() => {
        void handle.save().then(() => go(`/kb/${number}/merge?keep=${handle.current().seen?.id}&drop=${drop}`));
      }}
    >
      {t('notice.compare')}
    </Button>
  );
  return (
    <div className={styles['notices']}>
      {!article && <Unfinished handle={handle} />}
      {removed.length > 0 && (
        <Notice icon={<IconShieldCheck {...look} />}>{t('notice.removed', { what: removed.join(' · ') })}</Notice>
      )}
      {draft?.returned && (
        <Notice icon={<IconArrowBackUp {...look} />} tone="amber">
          {t('notice.returned', { reason: draft.returned })}
        </Notice>
      )}
      {draft?.inReview && (
        <Notice icon={<IconEyeCheck {...look} />}>
          {draft.by === me?.id ? t('notice.inReview') : t('notice.toReview', { who: name(draft.by) })}
        </Notice>
      )}
      {draft && draft.by !== me?.id && !draft.inReview && (
        <Notice icon={<IconInfoCircle {...look} />}>{t('notice.theirs', { who: name(draft.by) })}</Notice>
      )}
      {seen && article && !draft && !writing.dirty && (
        <Notice icon={<IconAlertTriangle {...look} />} tone="amber">
          {t('notice.gone')}
        </Notice>
      )}
      {newer && (
        <Notice icon={<IconGitMerge {...look} />} tone="amber" action={compare(`edition.${newer.edition}`)}>
          {t('notice.newer', { edition: newer.edition, who: name(newer.by), time: moment(newer.at) })}
        </Notice>
      )}
      {others.map((other) => (
        <Notice key={other.id} icon={<IconGitMerge {...look} />} action={compare(other.id)}>
          {other.by === me?.id
            ? t('notice.yoursToo', { time: moment(other.savedAt) })
            : t('notice.other', { who: name(other.by), time: moment(other.savedAt) })}
        </Notice>
      ))}
    </div>
  );
};

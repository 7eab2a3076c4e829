import { NumberInput, Textarea, TextInput } from '@mantine/core';
import type { Review, ReviewContent } from '@shared/domain/review';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { canRunRecord } from '@/data/run-record';
import { useTicket } from '@/data/use-ticket';
import { useWriting } from '@/data/whole-record/use-writing';
import { PaperView } from '@/ui/paper-view';
import { SavedNote } from '@/ui/saved-note';
import { useRefusalText } from '@/ui/use-refusal-text';
import { writtenReview } from '../content';
import { publish } from '../publish';
import { ReviewHead } from '../review-head';
import { reviewPaper } from '../review-paper';
import { useReviewSpeech } from '../use-names';

import { FollowUpsPart } from './follow-ups-part';
import { LinesPart } from './lines-part';
import { ReviewClash } from './review-clash';
import { TimelinePart } from './timeline-part';
import styles from './write.module.css';

const Part = ({
  id,
  children,
  hint,
}: {
  readonly id: string;
  readonly children: ReactNode;
  readonly hint?: string;
}) => {
  const { t } = useTranslation('review');
  return (
    <section className={styles['part']} aria-label={t(`section.${id}`)}>
      <h2>{t(`section.${id}`)}</h2>
      {hint && <p className={styles['note']}>{hint}</p>}
      {children}
    </section>
  );
};

const number = (value: number | string): number | null => (typeof value === 'number' ? value : null);

/** Writing a review: what is written is saved as it is written, and nothing is published before somebody says so. */
export const ReviewEditor = ({ review }: { readonly review: Review }) => {
  const { t } = useTranslation(['review', 'paper']);
  const speech = useReviewSpeech();
  const refusalText = useRefusalText();
  const written = useMemo(() => writtenReview(review.ticket), [review.ticket]);
  const handle = useWriting(review.id, review, written);
  const view = useTicket(review.ticket);
  const { content, change } = handle;
  const paper = useMemo(() => reviewPaper(review, written.tidy(content), speech), [review, content, speech, written]);
  const refusal = canRunRecord('review.publish.v1', review, review.id, {});
  const text = (field: 'overview' | 'impact' | 'detection', label?: string) => (
    <Textarea
      {...(label === undefined ? { 'aria-label': t(`field.${field}`) } : { label })}
      value={content[field]}
      autosize
      minRows={2}
      maxLength={32_000}
      onChange={(event) => change({ [field]: event.currentTarget.value } as Partial<ReviewContent>)}
    />
  );
  const lines = (kind: 'whys' | 'wentWell' | 'wentBadly') => (
    <LinesPart
      kind={kind}
      lines={content[kind]}
      onChange={(all) => change({ [kind]: all } as Partial<ReviewContent>)}
    />
  );
  return (
    <div className={styles['page']}>
      <ReviewHead
        review={review}
        paper={paper}
        saved={<SavedNote state={handle.state} refusal={handle.refusal} />}
        filled={handle.clash.length === 0}
        main={{
          label: t('action.publish'),
          why: refusal ? refusalText(refusal) : null,
          run: () => void handle.save().then((saved) => (saved ? publish(review) : undefined)),
        }}
      />
      <div className={styles['body']}>
        <ReviewClash handle={handle} review={review} />
        <div className={styles['columns']}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <section className={styles['form']} data-region="list" tabIndex={0} aria-label={t('one')}>
            <h1 className={styles['hidden']}>{`${t('one')} ${review.id}`}</h1>
            <TextInput
              aria-label={t('field.title')}
              classNames={{ input: styles['title'] ?? '' }}
              value={content.title}
              maxLength={160}
              error={handle.state === 'incomplete' ? t('paper:saved.incomplete') : null}
              onChange={(event) => change({ title: event.currentTarget.value })}
            />
            <Part id="overview" hint={t('hint.overview')}>
              {text('overview')}
            </Part>
            <Part id="impact">
              <div className={styles['numbers']}>
                <NumberInput
                  label={t('field.people')}
                  value={content.people ?? ''}
                  min={0}
                  max={100_000_000}
                  allowDecimal={false}
                  hideControls
                  onChange={(value) => change({ people: number(value) })}
                />
                <NumberInput
                  label={t('field.minutes')}
                  value={content.minutes ?? ''}
                  min={0}
                  max={10_000_000}
                  allowDecimal={false}
                  hideControls
                  description={content.minutes === null ? null : speech.duration(content.minutes)}
                  inputWrapperOrder={['label', 'input', 'description']}
                  onChange={(value) => change({ minutes: number(value) })}
                />
              </div>
              {text('impact', t('field.impact'))}
            </Part>
            <Part id="detection">{text('detection')}</Part>
            <Part id="whys" hint={`${t('hint.whys')} ${t('hint.keys')}`}>
              {lines('whys')}
            </Part>
            <Part id="wentWell">{lines('wentWell')}</Part>
            <Part id="wentBadly">{lines('wentBadly')}</Part>
            <Part id="followUps">
              <FollowUpsPart
                review={review.id}
                ticket={review.ticket}
                followUps={content.followUps}
                onChange={(next) => change({ followUps: next(handle.current().followUps) })}
              />
            </Part>
          </section>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <aside className={styles['side']} data-region="properties" tabIndex={0} aria-label={t('section.timeline')}>
            <h2>{t('section.timeline')}</h2>
            <TimelinePart
              entries={view.kind === 'ready' ? view.entries : null}
              note={
                view.kind === 'loading'
                  ? t('page.entriesLoading')
                  : view.kind === 'missing'
                    ? t('page.entriesMissing')
                    : null
              }
              pins={content.timeline}
              from={view.kind === 'ready' ? view.ticket.openedAt : review.createdAt}
              onChange={(timeline) => change({ timeline })}
            />
          </aside>
        </div>
      </div>
      <PaperView paper={paper} printOnly />
    </div>
  );
};

import type { Review, ReviewContent } from '@shared/domain/review';
import { useTranslation } from 'react-i18next';
import type { WritingHandle } from '@/data/whole-record/use-writing';
import { ClashNotice } from '@/ui/clash-notice';
import { useReviewSpeech } from '../use-names';

const wordsOf = (value: ReviewContent[keyof ReviewContent]): string => {
  if (value === null) return '';
  if (!Array.isArray(value)) return String(value);
  return value.map((line) => (typeof line === 'string' ? line : line.text)).join('\n');
};

interface ReviewClashProps {
  readonly handle: WritingHandle<ReviewContent>;
  readonly review: Review;
}

export const ReviewClash = ({ handle, review }: ReviewClashProps) => {
  const { t } = useTranslation('review');
  const { person } = useReviewSpeech();
  if (handle.clash.length === 0) return null;
  return (
    <ClashNotice
      who={person(review.updatedBy)}
      at={review.updatedAt}
      fields={handle.clash.map((field) => ({ name: t(`field.${field}`), theirs: wordsOf(handle.theirs[field]) }))}
      onDecide={handle.decide}
    />
  );
};

import { type Offer, offerOfArticle, offerOfMacro } from '@shared/domain/application';
import { useMemo } from 'react';
import { useRecord } from '@/data/records';

/** What an article or a macro has to apply. Undefined: loading. Null: it is not here, or has nothing. */
export const useOffer = (source: string): Offer | null | undefined => {
  const record = useRecord<'article' | 'macro'>(source.startsWith('KB') ? 'article' : 'macro', source);
  return useMemo(() => {
    if (!record) return record;
    return record.kind === 'article' ? offerOfArticle(record) : offerOfMacro(record);
  }, [record]);
};

import type { DeskSettings } from '@shared/domain/settings';
import { type RefObject, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LogDraft, type Missing, missing } from './draft';

type Faults = Readonly<Record<Missing['field'], string | null>>;

const controls: Readonly<Record<Missing['field'], string>> = {
  shortDescription: 'what',
  callerId: 'caller',
  priority: 'matrix',
};

/** Said when somebody wants to log, and gone as soon as the field is right. */
export const useFaults = (draft: LogDraft, settings: DeskSettings, root: RefObject<HTMLElement | null>, id: string) => {
  const { t } = useTranslation('intake');
  const [asked, setAsked] = useState(false);
  const found = missing(draft, settings);
  const sentence = (field: Missing['field']): string | null => {
    const fault = asked ? found.find((one) => one.field === field) : undefined;
    return fault ? t(`fault.${field}.${fault.why}`) : null;
  };
  const faults: Faults = {
    shortDescription: sentence('shortDescription'),
    callerId: sentence('callerId'),
    priority: sentence('priority'),
  };

  /** False: something is missing, and the focus is there now. */
  const check = useCallback((): boolean => {
    setAsked(true);
    const [first] = missing(draft, settings);
    if (!first) return true;
    const control = root.current?.querySelector<HTMLElement>(`#${CSS.escape(`${id}-${controls[first.field]}`)}`);
    (control?.querySelector<HTMLElement>('[tabindex="0"]') ?? control)?.focus();
    return false;
  }, [draft, settings, root, id]);

  return { faults, check };
};

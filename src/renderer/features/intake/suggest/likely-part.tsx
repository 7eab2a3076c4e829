import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button';
import { KeyHint } from '@/ui/key-hint';
import type { Say } from '@/ui/refusal-text';
import { wordsSpeak } from '@/ui/suggestion-words';
import type { LikelyLine } from './likely';
import { Part } from './part';
import styles from './suggest.module.css';

interface LikelyPartProps {
  readonly lines: readonly LikelyLine[];
  readonly onTake: (line: LikelyLine) => void;
  readonly onWave: (line: LikelyLine) => void;
}

/** Likely values with the words that speak for them; Alt J takes the first, then the next. */
export const LikelyPart = ({ lines, onTake, onWave }: LikelyPartProps) => {
  const { t } = useTranslation(['intake', 'ticket', 'domain']);
  const say: Say = (key, params) => t(key, params ?? {});
  return (
    <Part title={t('suggest.likely')}>
      {lines.length === 0 && <p className={styles['none']}>{t('suggest.nothingLikely')}</p>}
      <ul className={styles['likely']}>
        {lines.map((line, index) => {
          const { field, value, label, words } = line;
          const isLevel = field === 'impact' || field === 'urgency';
          const said = isLevel ? `${value} ${t(`domain:${field}.${value}`, { defaultValue: '' })}`.trim() : label;
          const name = t(`ticket:field.${field === 'subcategoryId' ? 'categoryId' : field}`);
          return (
            <li key={`${field} ${value}`}>
              <span>{name}</span>
              <div>
                <b>{said}</b>
                {words.length > 0 && <p>{t('suggest.because', { words: wordsSpeak(words, say) })}</p>}
              </div>
              <span className={styles['take']}>
                <Button
                  size="xs"
                  variant={index === 0 ? 'default' : 'subtle'}
                  aria-label={t('suggest.takeNamed', { field: name, value: said })}
                  rightSection={index === 0 ? <KeyHint keys="Alt+J" /> : undefined}
                  onClick={() => onTake(line)}
                >
                  {t('suggest.take')}
                </Button>
                <IconButton
                  size={24}
                  label={t('suggest.notThis', { what: `${name} ${said}` })}
                  onClick={() => onWave(line)}
                >
                  <IconX size={12} />
                </IconButton>
              </span>
            </li>
          );
        })}
      </ul>
    </Part>
  );
};

import { useTranslation } from 'react-i18next';
import text from '@/ui/text.module.css';
import styles from './diff-text.module.css';
import type { Piece } from './word-diff';

interface DiffTextProps {
  readonly pieces: readonly Piece[];
  /** Of two columns the one that shows what was there, or what came; without it both, one behind the other. */
  readonly side?: 'removed' | 'added';
  /** Nothing was removed or added: the two only differ. */
  readonly neutral?: boolean;
}

/** What changed, struck or underlined, and said in words to those who hear it. */
export const DiffText = ({ pieces, side, neutral = false }: DiffTextProps) => {
  const { t } = useTranslation('editor');
  return (
    <p className={styles['text']} dir="auto">
      {pieces
        .filter(({ kind }) => kind === 'same' || side === undefined || kind === side)
        .map((piece, index) => {
          if (piece.kind === 'same') return <span key={index}>{piece.text}</span>;
          const Tag = neutral ? 'mark' : piece.kind === 'added' ? 'ins' : 'del';
          const what = t(neutral ? 'versions.differs' : `versions.${piece.kind}`);
          return (
            <Tag key={index}>
              <span className={text['hidden']}>{t('versions.begins', { what })}</span>
              {piece.text}
              <span className={text['hidden']}>{t('versions.ends')}</span>
            </Tag>
          );
        })}
    </p>
  );
};

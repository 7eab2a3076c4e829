import { useTranslation } from 'react-i18next';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { PartFrame } from '../publishing/part-frame';
import { usePart } from '../publishing/use-part';
import { WhatIf } from '../what-if/what-if';
import { MatrixEditor } from './matrix-editor';

export const MatrixSection = () => {
  const { t } = useTranslation('policies');
  const part = usePart('matrix');
  if (!part) return <SkeletonRows count={6} />;
  return (
    <PartFrame part={part} lead={t('matrix.lead')} before={<WhatIf part={part} />}>
      <MatrixEditor
        matrix={part.draft.matrix}
        mayEdit={part.mayEdit}
        onChange={(matrix) => void part.change({ matrix })}
      />
    </PartFrame>
  );
};

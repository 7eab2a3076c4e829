import { useEffect, useState } from 'react';
import styles from './new-factor.module.css';

interface Drawn {
  readonly size: number;
  readonly path: string;
}

/** Dark on light in both colour schemes: cameras want it so. Loaded when it is first shown. */
export const QrCode = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  useEffect(() => {
    let over = false;
    void import('uqr').then(({ encode }) => {
      const { size, data } = encode(text, { ecc: 'M', border: 4 });
      const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
      if (!over) setDrawn({ size, path });
    });
    return () => {
      over = true;
    };
  }, [text]);
  return (
    <svg
      className={styles['qr']}
      viewBox={drawn ? `0 0 ${drawn.size} ${drawn.size}` : '0 0 1 1'}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      {drawn && <path d={drawn.path} fill="#000" />}
    </svg>
  );
};

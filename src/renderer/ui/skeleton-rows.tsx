import styles from './skeleton-rows.module.css';

const widths = [62, 48, 71, 55, 66, 43, 58, 50, 69, 46, 61, 53];

/** Rows that are still to come: at the first sync alone. */
export const SkeletonRows = ({ count = 12 }: { readonly count?: number }) => (
  <div className={styles['root']} aria-hidden="true">
    {Array.from({ length: count }, (_, index) => (
      <i key={index} style={{ '--width': `${widths[index % widths.length] ?? 50}%` }} />
    ))}
  </div>
);

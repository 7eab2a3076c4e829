import type { ReactNode } from 'react';
import styles from './property-list.module.css';

export interface Property {
  readonly name: string;
  readonly value: ReactNode;
}

interface PropertyListProps {
  readonly properties: readonly Property[];
  /** Of the names' column, px. */
  readonly nameWidth?: number;
}

export const PropertyList = ({ properties, nameWidth = 92 }: PropertyListProps) => (
  <dl className={styles['root']} style={{ '--name-width': `${nameWidth}px` }}>
    {properties.map(({ name, value }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

import { chartSize, type PaperChart, type Shape, shapesOf } from '@shared/paper/chart';
import styles from './paper-view.module.css';

const Drawn = ({ shape }: { readonly shape: Shape }) => {
  switch (shape.kind) {
    case 'rect':
      return (
        <rect
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          fill="currentColor"
          fillOpacity={shape.opacity}
        />
      );
    case 'path':
      return (
        <path
          d={shape.d}
          fill="none"
          stroke="currentColor"
          strokeOpacity={shape.opacity}
          strokeWidth={1.5}
          strokeDasharray={shape.dashed ? '4 3' : undefined}
        />
      );
    case 'dot':
      return <circle cx={shape.x} cy={shape.y} r={3} fill="currentColor" />;
    case 'text':
      return (
        <text x={shape.x} y={shape.y} textAnchor={shape.anchor} fill="currentColor" fontSize={11}>
          {shape.text}
        </text>
      );
  }
};

/** A document's drawing; the table that follows it says the same. */
export const PaperDrawing = ({ chart }: { readonly chart: PaperChart }) => (
  <svg
    viewBox={`0 0 ${chartSize.width} ${chartSize.height}`}
    role="img"
    aria-label={chart.label}
    className={styles['drawing']}
  >
    {shapesOf(chart).map((shape, n) => (
      <Drawn key={n} shape={shape} />
    ))}
  </svg>
);

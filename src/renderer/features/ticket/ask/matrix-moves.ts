// Keys on the priority matrix. Pure: where the focus is and what was pressed give where it goes.

export interface Cell {
  /** 1 is the highest, as in the domain. */
  readonly impact: number;
  readonly urgency: number;
}

export interface MatrixSize {
  readonly impacts: number;
  readonly urgencies: number;
}

const clamp = (value: number, most: number): number => Math.min(Math.max(value, 1), most);

/** Where an arrow, Home or End leads; null for other keys. */
export const movedBy = (key: string, { impact, urgency }: Cell, { impacts, urgencies }: MatrixSize): Cell | null => {
  switch (key) {
    case 'ArrowLeft':
      return { impact, urgency: clamp(urgency - 1, urgencies) };
    case 'ArrowRight':
      return { impact, urgency: clamp(urgency + 1, urgencies) };
    case 'ArrowUp':
      return { impact: clamp(impact - 1, impacts), urgency };
    case 'ArrowDown':
      return { impact: clamp(impact + 1, impacts), urgency };
    case 'Home':
      return { impact, urgency: 1 };
    case 'End':
      return { impact, urgency: urgencies };
    default:
      return null;
  }
};

export interface Typed {
  readonly cell: Cell;
  /** The impact was typed; the next digit is the urgency. */
  readonly half: boolean;
}

/** Two digits: impact, then urgency. Null for what is not a level of this matrix. */
export const typedDigit = (
  key: string,
  half: boolean,
  cell: Cell,
  { impacts, urgencies }: MatrixSize,
): Typed | null => {
  if (!/^[1-9]$/.test(key)) return null;
  const level = Number(key);
  if (!half) return level <= impacts ? { cell: { ...cell, impact: level }, half: true } : null;
  return level <= urgencies ? { cell: { ...cell, urgency: level }, half: false } : null;
};

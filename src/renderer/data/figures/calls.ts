// What pages may ask of the worker that counts.
export const FIGURES = 'figures';
export const LIST = 'figureList';
export const INSIGHTS = 'insights';

// Medians and percentiles, and a table that says what was reached and what was not.
export const percentile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
};
/** Of several runs of the same things, each thing's fastest: what the machine's other work took is not counted. */
export const fastest = (runs) => runs[0].map((_, at) => Math.min(...runs.map((run) => run[at])));

export const median = (values) => percentile(values, 0.5);

const shown = (value) => (Number.isNaN(value) ? 'none' : value >= 100 ? value.toFixed(0) : value.toFixed(1));

/** A row: name, value, unit, limit and how it is compared, over how many runs or samples, remark. */
export const figure = (name, value, unit, goal, samples, remark = '') => ({
  name,
  value,
  unit,
  goal: goal ? `${goal.atMost !== undefined ? '≤' : '≥'} ${goal.atMost ?? goal.atLeast} ${unit}` : '',
  reached: !goal ? null : goal.atMost !== undefined ? value <= goal.atMost : value >= goal.atLeast,
  samples,
  remark,
});

export const table = (figures) => {
  const rows = [
    ['Figure', 'Measured', 'Goal', '', 'Samples', 'Remark'],
    ...figures.map(({ name, value, unit, goal, reached, samples, remark }) => [
      name,
      `${shown(value)} ${unit}`,
      goal,
      reached === null ? '' : reached ? 'reached' : 'MISSED',
      String(samples),
      remark,
    ]),
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`)
    .flatMap((line, n) => (n === 0 ? [line, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`] : [line]))
    .join('\n');
};

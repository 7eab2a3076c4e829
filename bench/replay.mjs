// npm run replay -- --data FOLDER [--report FILE]: a real audit log through our commands. Which updates our lifecycle
// accepts, why it refuses others, how fast the clocks of all are computed. The log is no part of the product: without
// FOLDER/servicenow-incidents/incident_events.csv.gz (or the file in FOLDER itself) nothing is done.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { slaOf } from '@shared/domain/sla';
import { worldOf } from './replay/desk';
import { figuresOf } from './replay/figures';
import { readLog } from './replay/log';
import { replay } from './replay/replay';
import { reportOf } from './replay/report';

const { values } = parseArgs({ options: { data: { type: 'string' }, report: { type: 'string' } } });
const folder = values.data ?? process.env.FIRSTLINE_DATA;
const name = 'incident_events.csv.gz';
const file = folder && [join(folder, 'servicenow-incidents', name), join(folder, name)].find(existsSync);

const timed = (work) => {
  const started = performance.now();
  const result = work();
  return { result, ms: performance.now() - started };
};

if (file) {
  const incidents = readLog(gunzipSync(readFileSync(file)).toString('utf8'));
  const world = worldOf(incidents);
  const replayed = timed(() => replay(incidents, world));
  const clocks = timed(() => replayed.result.tickets.map((ticket) => slaOf(ticket, world.settings)));
  const timing = { replayMs: replayed.ms, slaMs: clocks.ms };
  const report = reportOf(replayed.result, figuresOf(incidents), clocks.result, timing);
  if (values.report) writeFileSync(values.report, report);
  console.log(report);
} else {
  console.log(`Skipped: there is no ${name} in ${folder ?? 'the folder that --data would name'}.`);
}

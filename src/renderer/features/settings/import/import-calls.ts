// The import's routes from the page. The file goes up as it is: what it is, the server reads from its bytes.
import { IMPORT_POLL, type ImportJob, importRoutes, MAX_UPLOAD } from '@shared/contract/import';
import { jobCalls, saveFrom } from '../jobs/job-calls';

export const importCalls = jobCalls<ImportJob>(importRoutes);
export const importLimits = { largest: MAX_UPLOAD, poll: IMPORT_POLL };

/** Every refused line as a file. */
export const saveRefused = (id: string, language: string): Promise<boolean> =>
  saveFrom(`${importRoutes.refused.replace(':id', id)}?lang=${language}`, 'refused.csv');

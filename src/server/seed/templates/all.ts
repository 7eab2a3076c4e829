import { accountTemplates } from './accounts';
import { applicationTemplates } from './applications';
import { connectionTemplates } from './connections';
import { deviceTemplates } from './devices';
import type { Template } from './template';

export const templates: readonly Template[] = [
  ...deviceTemplates,
  ...accountTemplates,
  ...connectionTemplates,
  ...applicationTemplates,
];

import { accountTemplates } from './accounts';
import { applicationTemplates } from './applications';
import { connectionTemplates } from './connections';
import { deviceTemplates } from './devices';
import { onSiteTemplates } from './on-site';
import type { Template } from './template';

export const templates: readonly Template[] = [
  ...deviceTemplates,
  ...onSiteTemplates,
  ...accountTemplates,
  ...connectionTemplates,
  ...applicationTemplates,
];

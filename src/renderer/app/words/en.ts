import { byName, type Catalogue } from './by-name';

export const words = byName(import.meta.glob<Catalogue>('../../../shared/messages/en/*.ts', { eager: true }));

// Names of what a row holds ids of. Each hook gives one string, so a row renders again only when a name changes.

import type { Row } from '@shared/domain/row';
import type { Group } from '@shared/domain/settings';
import { useSelector } from 'react-redux';
import type { DeskRootState } from '@/data/store';

export const usePersonName = (id: string | null): string | null =>
  useSelector((state: DeskRootState) => (id === null ? null : (state.desk.people.get(id)?.name ?? id)));

export const useGroup = (id: string | null): Group | undefined =>
  useSelector((state: DeskRootState) => state.desk.settings?.groups.find((group) => group.id === id));

export const useServiceName = (id: string | null): string =>
  useSelector(
    (state: DeskRootState) => state.desk.settings?.services.find((service) => service.id === id)?.name ?? id ?? '',
  );

export const useCategoryName = ({ categoryId, subcategoryId }: Pick<Row, 'categoryId' | 'subcategoryId'>): string =>
  useSelector((state: DeskRootState) => {
    const category = state.desk.settings?.categories.find((candidate) => candidate.id === categoryId);
    return category?.subcategories.find((sub) => sub.id === subcategoryId)?.name ?? category?.name ?? '';
  });

export const useMyId = (): string | undefined =>
  useSelector(({ session }: DeskRootState) =>
    session.kind === 'signedIn' || session.kind === 'signedOut' ? session.person.id : undefined,
  );

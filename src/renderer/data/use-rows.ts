// Rows by number.
import type { Row } from '@shared/domain/row';
import { useSelector } from 'react-redux';
import { selectRow } from './selectors';
import type { DeskRootState } from './store';

export const useRow = (number: string): Row | undefined =>
  useSelector((state: DeskRootState) => selectRow(state, number));

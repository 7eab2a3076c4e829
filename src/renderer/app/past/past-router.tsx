import type { ReactNode } from 'react';
import { type AroundNavHandler, Router } from 'wouter';
import { keepingMoment, lookedAt } from '@/data/past/address';
import { TO_NOW } from '@/features/past/use-moment';

/** Who looks back and goes on to another page that has a past looks at the same moment there. */
const keepMoment: AroundNavHandler = (navigate, to, options) =>
  navigate(options?.state === TO_NOW ? to : keepingMoment(to, lookedAt()), options);

export const PastRouter = ({ children }: { readonly children: ReactNode }) => (
  <Router aroundNav={keepMoment}>{children}</Router>
);

// Which page an address shows. Pages come from features; the frame stands round all of them but the sign-in.
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import { useSession } from '@/data/use-desk';
import { EmptyState } from '@/ui/empty-state';
import { FailureBoundary } from './failure';
import { Frame } from './frame/frame';
import { ListPage } from './list-page';

const NotFound = () => {
  const { t } = useTranslation('app');
  return (
    <EmptyState
      title={t('notFound.title')}
      actions={
        <Button component={Link} href="/v/myWork" variant="filled">
          {t('notFound.back')}
        </Button>
      }
    >
      {t('notFound.body')}
    </EmptyState>
  );
};

const Pages = () => (
  <Switch>
    <Route path="/">
      <Redirect to="/v/myWork" replace />
    </Route>
    <Route path="/v/:view">{({ view }) => <ListPage key={view} viewId={view} missing={<NotFound />} />}</Route>
    <Route>
      <NotFound />
    </Route>
  </Switch>
);

/** Signed in, or signed out with the data kept: the desk. Otherwise the sign-in, which comes back to where one wanted to. */
export const Routes = () => {
  const session = useSession();
  const [location] = useLocation();
  if (session.kind === 'starting') return null;
  if (session.kind === 'none') return null;
  return (
    <Frame>
      <FailureBoundary key={location}>
        <Pages />
      </FailureBoundary>
    </Frame>
  );
};

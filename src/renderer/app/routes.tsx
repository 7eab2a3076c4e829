// Which page an address shows. Pages come from features; the frame stands round all of them but the sign-in. The list is
// there from the start; every other page is a part that is loaded behind it: name it below and give it its route.
import { Button } from '@mantine/core';
import { type ReactNode, startTransition, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import { afterPaint } from '@/data/after-paint';
import { useMe, useSession } from '@/data/use-desk';
import { EmptyState } from '@/ui/empty-state';
import { FailureBoundary } from './failure';
import { Frame } from './frame/frame';
import { switchLanguage } from './i18n';
import { languages } from './language';
import { listOf } from './last-list';
import { ListPage } from './list-page';
import { part } from './part';
import { ListsThen, TicketThen } from './past/in-the-past';
import { railViewsFor } from './rail-views';

const TicketPage = part(async () => (await import('@/features/ticket/page/ticket-page')).TicketPage);
const HandedPage = part(async () => (await import('./handed-page')).HandedPage);
const RoomPage = part(async () => (await import('@/features/major/room/room-page')).RoomPage);
const TicketBanner = part(async () => (await import('@/features/major/banner/ticket-banner')).TicketBanner);
const FilePage = part(async () => (await import('./file-page')).FilePage);
const LogPage = part(async () => (await import('@/features/intake/log-page')).LogPage);
const NewRecordPage = part(async () => (await import('@/features/record-kinds/new-record-page')).NewRecordPage);
const LibraryPage = part(async () => {
  // Articles are read without a network too: what shows their texts comes along.
  const [page] = await Promise.all([import('@/features/knowledge/library/library-page'), import('@/ui/markdown-text')]);
  return page.LibraryPage;
});
const ReaderPage = part(async () => (await import('@/features/knowledge/reader/reader-page')).ReaderPage);
const ReviewPage = part(async () => (await import('@/features/knowledge/review/review-page')).ReviewPage);
const EditorPage = part(async () => (await import('@/features/knowledge/editor/editor-page')).EditorPage);
const VersionsPage = part(async () => (await import('@/features/knowledge/versions/versions-page')).VersionsPage);
const MergePage = part(async () => (await import('@/features/knowledge/merge/merge-page')).MergePage);
const ReviewsPage = part(async () => (await import('@/features/review/reviews-page')).ReviewsPage);
const IncidentReviewPage = part(async () => (await import('@/features/review/review-page')).ReviewPage);
const PlanPage = part(async () => (await import('@/features/plan/plan-page')).PlanPage);
const MyDayRoute = part(async () => (await import('./my-day-route')).MyDayRoute);
const ShiftsPage = part(async () => (await import('@/features/shift/page/shifts-page')).ShiftsPage);
const ShiftHandoverPage = part(
  async () => (await import('@/features/shift-handover/shift-handover-page')).ShiftHandoverPage,
);
const GivenHandoverPage = part(async () => (await import('@/features/shift-handover/given-page')).GivenPage);
const WorkloadRoute = part(async () => (await import('./workload-route')).WorkloadRoute);
const WeeklyListPage = part(async () => (await import('@/features/workload/weekly/list-page')).WeeklyListPage);
const WeeklyPage = part(async () => (await import('@/features/workload/weekly/report-page')).WeeklyPage);
const SettingsPage = part(async () => (await import('@/features/settings/settings-page')).SettingsPage);
const SignInPage = part(async () => (await import('@/features/session/sign-in-page')).SignInPage);

/** The first view of whoever sits here. */
const useHome = (): string => {
  const me = useMe();
  return `/v/${railViewsFor(me)[0]?.name ?? 'allOpen'}`;
};

const NotFound = () => {
  const { t } = useTranslation('app');
  const home = useHome();
  return (
    <EmptyState
      whole
      title={t('notFound.title')}
      actions={
        <Button component={Link} href={home} variant="filled">
          {t('notFound.back')}
        </Button>
      }
    >
      {t('notFound.body')}
    </EmptyState>
  );
};

const Settings = ({ section }: { readonly section: string | undefined }) => (
  <SettingsPage
    section={section}
    languages={languages}
    onLanguage={(language) => {
      const known = languages.find((each) => each === language);
      if (known) void switchLanguage(known);
    }}
  />
);

const Pages = () => {
  const home = useHome();
  return (
    <Switch>
      <Route path="/">
        <Redirect to={home} replace />
      </Route>
      <Route path="/v/handedToUs">
        <ListsThen>
          <HandedPage />
        </ListsThen>
      </Route>
      <Route path="/v/:view">
        {({ view }) => (
          <ListsThen>
            <ListPage key={view} viewId={view} missing={<NotFound />} />
          </ListsThen>
        )}
      </Route>
      <Route path="/t/:number">
        {({ number }) => (
          <TicketThen number={number}>
            <TicketPage number={number} place={listOf(number)} banner={<TicketBanner number={number} />} />
          </TicketThen>
        )}
      </Route>
      <Route path="/t/:number/room">{({ number }) => <RoomPage number={number} />}</Route>
      <Route path="/log">
        <LogPage />
      </Route>
      <Route path="/new/:kind">{({ kind }) => <NewRecordPage kind={kind} missing={<NotFound />} />}</Route>
      <Route path="/kb">
        <LibraryPage />
      </Route>
      <Route path="/kb/review">
        <ReviewPage />
      </Route>
      <Route path="/kb/new">
        <EditorPage number={null} />
      </Route>
      <Route path="/kb/:number">{({ number }) => <ReaderPage number={number} />}</Route>
      <Route path="/kb/:number/edit">{({ number }) => <EditorPage number={number} />}</Route>
      <Route path="/kb/:number/versions">{({ number }) => <VersionsPage number={number} />}</Route>
      <Route path="/kb/:number/merge">{({ number }) => <MergePage number={number} />}</Route>
      <Route path="/reviews">
        <ReviewsPage />
      </Route>
      <Route path="/reviews/:number">{({ number }) => <IncidentReviewPage number={number} />}</Route>
      <Route path="/plan">
        <PlanPage />
      </Route>
      <Route path="/my-day">
        <MyDayRoute />
      </Route>
      <Route path="/shifts">
        <ShiftsPage />
      </Route>
      <Route path="/shift-handover">
        <ShiftHandoverPage />
      </Route>
      <Route path="/shift-handover/:id">{({ id }) => <GivenHandoverPage id={id} />}</Route>
      <Route path="/workload">
        <ListsThen>
          <WorkloadRoute />
        </ListsThen>
      </Route>
      <Route path="/workload/reports">
        <WeeklyListPage />
      </Route>
      <Route path="/workload/reports/:week/:scope">
        {({ week, scope }) => <WeeklyPage key={`${week} ${scope}`} week={week} scope={decodeURIComponent(scope)} />}
      </Route>
      <Route path="/file">
        <FilePage />
      </Route>
      <Route path="/settings/:section?">{({ section }) => <Settings section={section} />}</Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
};

/** What stands in the frame, when the frame has been seen. */
const AfterFrame = ({ children }: { readonly children: ReactNode }) => {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    let wanted = true;
    void afterPaint().then(() => wanted && startTransition(() => setShown(true)));
    return () => {
      wanted = false;
    };
  }, []);
  return shown && children;
};

/** Signed in, or signed out with the data kept: the desk. Otherwise the sign-in. */
export const Routes = () => {
  // Whoever has just signed in waits for the desk anyway: it is drawn in pieces, and nothing stands still meanwhile.
  const session = useDeferredValue(useSession());
  const [location] = useLocation();
  const cameIn = useRef(false);
  if (session.kind === 'starting') return null;
  if (session.kind === 'none' || location === '/sign-in') {
    cameIn.current = true;
    return <SignInPage />;
  }
  const page = (
    <FailureBoundary key={location}>
      <Pages />
    </FailureBoundary>
  );
  return <Frame>{cameIn.current ? <AfterFrame>{page}</AfterFrame> : page}</Frame>;
};

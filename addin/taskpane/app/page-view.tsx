import { Spinner } from '@fluentui/react-components';
import { type ReactNode, Suspense, lazy, useEffect, useState } from 'react';
import type { Location } from '../../commands/navigation.ts';
import type { Book } from '../../workspace/workspace.ts';
import { FailedPage } from '../parts/fault-bar.tsx';
import { Boundary } from './boundary.tsx';
import { PAGE_HEADING, focusHeading } from './focus.ts';
import { isFree } from './page-list.ts';
import { freePages, ledgerPages } from './pages.ts';
import { usePane } from './pane-context.ts';
import { useStyles } from './styles.ts';
import { useLocation, useSnapshot } from './use-snapshot.ts';

/** Tells findings, whose texts are the domain's: not among what is loaded first. */
const NoLedger = lazy(() => import('./no-ledger.tsx'));

/** The page that is shown under its heading, which takes the focus when another page comes. */
export function PageView(): ReactNode {
  const { texts } = usePane();
  const styles = useStyles();
  const location = useLocation();
  const { book } = useSnapshot();
  const asked = useCounted(location);
  useEffect(() => {
    // What the ribbon asks for on a page takes the focus itself.
    if (asked > 0 && location.detail === null) focusHeading();
  }, [asked, location]);
  const { page } = location;
  return (
    <main className={styles.main}>
      <h2 id={PAGE_HEADING} tabIndex={-1} className={styles.title}>
        {isFree(page) || book.kind === 'ledger' ? texts.titles[page] : texts.book.titles[book.kind]}
      </h2>
      <Boundary key={asked} instead={(error) => <FailedPage error={error} />}>
        <Suspense fallback={<Spinner label={texts.loadingPage} />}>
          <Shown location={location} book={book} />
        </Suspense>
      </Boundary>
    </main>
  );
}

/** How many other locations there were before: a page asked for again begins anew. */
function useCounted(location: Location): number {
  const [seen, setSeen] = useState({ location, count: 0 });
  if (seen.location === location) return seen.count;
  setSeen({ location, count: seen.count + 1 });
  return seen.count + 1;
}

function Shown({ location, book }: { readonly location: Location; readonly book: Book }): ReactNode {
  const { page, detail } = location;
  if (isFree(page)) {
    const Free = freePages[page];
    return <Free />;
  }
  if (book.kind !== 'ledger') return <NoLedger book={book} />;
  const OfLedger = ledgerPages[page];
  return <OfLedger opened={book.opened} detail={detail} />;
}

import { Spinner } from '@fluentui/react-components';
import { type ReactNode, Suspense, useEffect, useRef } from 'react';
import type { Book } from '../../workspace/workspace.ts';
import { FailedPage } from '../parts/fault-bar.tsx';
import { Boundary } from './boundary.tsx';
import { PAGE_HEADING, focusHeading } from './focus.ts';
import { NoLedger } from './no-ledger.tsx';
import { type PageId, needsLedger } from './page-id.ts';
import { freePages, ledgerPages } from './pages.ts';
import { usePane } from './pane-context.ts';
import { useStyles } from './styles.ts';
import { useSnapshot, useStored } from './use-snapshot.ts';

/** The page that is shown under its heading, which takes the focus when another page comes. */
export function PageView(): ReactNode {
  const pane = usePane();
  const styles = useStyles();
  const page = useStored(pane.page);
  const { book } = useSnapshot();
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    focusHeading();
  }, [page]);
  return (
    <main className={styles.main}>
      <h2 id={PAGE_HEADING} tabIndex={-1} className={styles.title}>
        {needsLedger(page) && book.kind !== 'ledger' ? pane.texts.book.titles[book.kind] : pane.texts.titles[page]}
      </h2>
      <Boundary key={page} instead={(error) => <FailedPage error={error} />}>
        <Suspense fallback={<Spinner label={pane.texts.loadingPage} />}>
          <Page page={page} book={book} />
        </Suspense>
      </Boundary>
    </main>
  );
}

function Page({ page, book }: { readonly page: PageId; readonly book: Book }): ReactNode {
  if (page === 'create' || page === 'settings') {
    const Free = freePages[page];
    return <Free />;
  }
  if (book.kind !== 'ledger') return <NoLedger book={book} />;
  const OfLedger = ledgerPages[page];
  return <OfLedger opened={book.opened} />;
}

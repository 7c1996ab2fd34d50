import { type ReactNode } from 'react';
import { PAGES, needsLedger } from './page-id.ts';
import { usePane } from './pane-context.ts';
import { useStyles } from './styles.ts';
import { useSnapshot, useStored } from './use-snapshot.ts';

/** The pages, as far as there is something for them. */
export function Navigation(): ReactNode {
  const pane = usePane();
  const { texts } = pane;
  const styles = useStyles();
  const page = useStored(pane.page);
  const { book } = useSnapshot();
  // With a ledger open a new one is rare: it is made from the settings.
  const there = PAGES.filter((id) => (book.kind === 'ledger' ? id !== 'create' : !needsLedger(id)));
  return (
    <nav className={styles.nav} aria-label={texts.navigation}>
      <ul className={styles.navList}>
        {there.map((id) => (
          <li key={id}>
            <button
              type="button"
              className={styles.navItem}
              {...(id === page ? { 'aria-current': 'page' as const } : {})}
              onClick={() => {
                pane.page.set(id);
              }}
            >
              {texts.pages[id]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

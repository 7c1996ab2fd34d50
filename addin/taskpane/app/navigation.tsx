import { type ReactNode } from 'react';
import { PAGES, isFree } from './page-list.ts';
import { usePane } from './pane-context.ts';
import { useStyles } from './styles.ts';
import { useLocation, useSnapshot } from './use-snapshot.ts';

/** The pages, as far as there is something for them. */
export function Navigation(): ReactNode {
  const { texts, navigation } = usePane();
  const styles = useStyles();
  const { page } = useLocation();
  const { book } = useSnapshot();
  // With a ledger open a new one is rare: it is made from the settings.
  const there = PAGES.filter((id) => (book.kind === 'ledger' ? id !== 'create' : isFree(id)));
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
                navigation.navigate(id);
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

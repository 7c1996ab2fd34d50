import { type ReactNode } from 'react';
import type { Opened } from '../../../ledger/commands/opened.ts';
import { count } from '../parts/severities.ts';
import { usePane } from './pane-context.ts';
import { useStyles } from './styles.ts';
import { useSnapshot } from './use-snapshot.ts';

/** Whose ledger it is, of which year and scheme, and how it stands. */
export function Header(): ReactNode {
  const { texts } = usePane();
  const styles = useStyles();
  const { book, stale } = useSnapshot();
  return (
    <header className={styles.header}>
      {book.kind === 'ledger' ? (
        <Ledger opened={book.opened} stale={stale} />
      ) : (
        <h1 className={styles.name}>{texts.product}</h1>
      )}
    </header>
  );
}

function Ledger({ opened, stale }: { readonly opened: Opened; readonly stale: boolean }): ReactNode {
  const { texts } = usePane();
  const styles = useStyles();
  const { cover } = opened.parsed.ledger;
  const { error, warning } = count(opened.findings);
  const state = [
    ...(error > 0 ? [texts.state.errors(error)] : []),
    ...(warning > 0 ? [texts.state.warnings(warning)] : []),
    ...(error + warning === 0 ? [texts.state.clean] : []),
  ].join(' · ');
  return (
    <>
      <h1 className={styles.name} lang="zh-CN">
        {cover.branchName ?? cover.branchCode ?? texts.product}
      </h1>
      <div className={styles.quiet}>
        {texts.year(opened.year)} · <span lang="zh-CN">{opened.scheme.name}</span>
      </div>
      <div className={error > 0 ? styles.danger : styles.quiet}>
        {state}
        {stale && ` · ${texts.state.stale}`}
      </div>
    </>
  );
}

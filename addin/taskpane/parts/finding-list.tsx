import { type ReactNode } from 'react';
import { type Finding, explain } from '../../../ledger/findings/finding.ts';
import { usePane } from '../app/pane-context.ts';
import { useStyles } from '../app/styles.ts';
import { MoreList } from './more-list.tsx';
import { PlaceLine } from './place-line.tsx';
import { placeOf } from './use-jump.ts';

/** Findings one below the other: where, what is and should be, what to do. */
export function FindingList({
  findings,
  first,
}: {
  readonly findings: readonly Finding[];
  readonly first: number;
}): ReactNode {
  return (
    <MoreList items={findings} first={first}>
      {(finding) => <FindingLine finding={finding} />}
    </MoreList>
  );
}

function FindingLine({ finding }: { readonly finding: Finding }): ReactNode {
  const { texts } = usePane();
  const styles = useStyles();
  const { is, expected, todo } = explain(finding);
  return (
    <PlaceLine place={placeOf(finding.where)} otherwise={texts.findings.wholeFile}>
      <span className={styles.block}>
        {is}；{expected}。
      </span>
      <span className={styles.block}>{todo}</span>
    </PlaceLine>
  );
}

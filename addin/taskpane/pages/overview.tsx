import { Button } from '@fluentui/react-components';
import { type ReactNode } from 'react';
import type { Overview } from '../../../ledger/commands/overview.ts';
import { usePane } from '../app/pane-context.ts';
import { useStyles } from '../app/styles.ts';
import { type Operation, useOperation } from '../app/use-operation.ts';
import { useSnapshot } from '../app/use-snapshot.ts';
import { OutcomeView } from '../parts/outcome-view.tsx';
import { Section } from '../parts/section.tsx';

interface Part {
  readonly overview: Overview;
  readonly show: (ids: readonly string[] | null) => void;
}

/** What a secretary wants to see at a glance; each count shows its items in the table. */
export default function OverviewPage(): ReactNode {
  const { workspace, texts } = usePane();
  const styles = useStyles();
  const operation: Operation = useOperation();
  useSnapshot();
  const overview = workspace.overview();
  if (overview === null) return null;
  const show: Part['show'] = (ids) => void operation.run(() => workspace.showOnly(ids));
  if (overview.total === 0) return <p className={styles.text}>{texts.overview.none}</p>;
  return (
    <>
      <p className={styles.text}>
        {texts.overview.total(overview.total)}{' '}
        <span className={styles.quiet}>{texts.overview.asOf(overview.asOf)}</span>
      </p>
      <OutcomeView outcome={operation.outcome} />
      <ByStatus overview={overview} show={show} />
      <Attention overview={overview} show={show} />
      <Section title={texts.overview.next}>
        {overview.next === null
          ? texts.overview.noNext
          : texts.overview.nextBy(overview.next.what, overview.next.by, overview.next.days)}
      </Section>
      <Coverage coverage={overview.coverage} />
    </>
  );
}

function ByStatus({ overview, show }: Part): ReactNode {
  const { texts } = usePane();
  const styles = useStyles();
  const longest = Math.max(...overview.byStatus.map(({ ids }) => ids.length));
  return (
    <Section title={texts.overview.byStatus}>
      <p className={styles.quiet}>{texts.overview.filterHint}</p>
      <ul className={styles.list}>
        {overview.byStatus.map(({ status, ids }) => (
          <li key={status}>
            <button
              type="button"
              className={styles.line}
              aria-label={texts.overview.filter(status, ids.length)}
              onClick={() => {
                show(ids);
              }}
            >
              <span className={styles.chart}>
                <span lang="zh-CN">{status}</span>
                <span className={styles.bar} style={{ width: `${(100 * ids.length) / longest}%` }} />
                <span>{texts.overview.items(ids.length)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Button
        appearance="subtle"
        onClick={() => {
          show(null);
        }}
      >
        {texts.showAll}
      </Button>
    </Section>
  );
}

function Attention({ overview, show }: Part): ReactNode {
  const { texts } = usePane();
  const styles = useStyles();
  const lines = [
    { what: texts.overview.overdue, ids: overview.overdue.ids },
    { what: texts.overview.dueSoon, ids: overview.dueSoon.ids },
    ...overview.stepsDue.map(({ step, ids }) => ({ what: step, ids })),
  ].filter(({ ids }) => ids.length > 0);
  return (
    <Section title={texts.overview.attention}>
      {lines.length === 0 && <p className={styles.text}>{texts.overview.nothing}</p>}
      <ul className={styles.list}>
        {lines.map(({ what, ids }) => (
          <li key={what}>
            <button
              type="button"
              className={styles.line}
              aria-label={texts.overview.filter(what, ids.length)}
              onClick={() => {
                show(ids);
              }}
            >
              <span className={styles.spread}>
                <span>{what}</span>
                <span>{texts.overview.items(ids.length)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Coverage({ coverage }: { readonly coverage: Overview['coverage'] }): ReactNode {
  const { texts } = usePane();
  const styles = useStyles();
  const { expected, pledged, missing } = coverage;
  return (
    <Section title={texts.overview.coverage}>
      <p className={styles.text}>{texts.overview.coverageOf(expected, pledged)}</p>
      {missing.length > 0 && (
        <details>
          <summary>{texts.overview.notPledged(missing.length)}</summary>
          <p lang="zh-CN">{missing.join('、')}</p>
        </details>
      )}
    </Section>
  );
}

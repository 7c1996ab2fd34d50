import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Overview } from '../../../ledger/commands/overview.ts';
import { usePane } from '../app/pane-context.ts';
import { useStyles } from '../app/styles.ts';
import { useOperation } from '../app/use-operation.ts';
import { useSnapshot } from '../app/use-snapshot.ts';
import { OutcomeView } from '../parts/outcome-view.tsx';
import { ReturnedReminder } from '../parts/returned-reminder.tsx';
import { Section } from '../parts/section.tsx';

interface Part {
  readonly overview: Overview;
  /** What the table is narrowed to; `null` where it shows all. */
  readonly shown: string | null;
  readonly show: (what: string | null, ids: readonly string[] | null) => void;
}

/** What a secretary wants to see at a glance; each count shows its items in the table. */
export default function OverviewPage(): ReactNode {
  const { workspace, texts } = usePane();
  const styles = useStyles();
  const operation = useOperation();
  const [shown, setShown] = useState<string | null>(null);
  useSnapshot();
  const overview = workspace.overview();
  if (overview === null) return null;
  const show: Part['show'] = (what, ids) =>
    void operation
      .run(() => workspace.showOnly(ids))
      .then((outcome) => {
        if (outcome?.kind === 'done') setShown(what);
      });
  if (overview.total === 0) return <p className={styles.text}>{texts.overview.none}</p>;
  return (
    <>
      <ReturnedReminder />
      <p className={styles.text}>
        {texts.overview.total(overview.total)}{' '}
        <span className={styles.quiet}>{texts.overview.asOf(overview.asOf)}</span>
      </p>
      {operation.outcome?.kind === 'failed' && <OutcomeView outcome={operation.outcome} />}
      <ByStatus overview={overview} shown={shown} show={show} />
      <Attention overview={overview} shown={shown} show={show} />
      <Section title={texts.overview.next}>
        {overview.next === null
          ? texts.overview.noNext
          : texts.overview.nextBy(overview.next.what, overview.next.by, overview.next.days)}
      </Section>
      <Coverage coverage={overview.coverage} />
    </>
  );
}

function ByStatus({ overview, shown, show }: Part): ReactNode {
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
              aria-pressed={shown === status}
              onClick={() => {
                show(status, ids);
              }}
            >
              <span className={styles.chart}>
                <span lang="zh-CN">{status}</span>
                <span className={styles.bar} style={{ width: `${(100 * ids.length) / longest}%` }} />
                <Amount ids={ids} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Button
        size="small"
        className={styles.after}
        onClick={() => {
          show(null, null);
        }}
      >
        {texts.showAll}
      </Button>
    </Section>
  );
}

function Attention({ overview, shown, show }: Part): ReactNode {
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
              aria-pressed={shown === what}
              onClick={() => {
                show(what, ids);
              }}
            >
              <span className={styles.spread}>
                <span className={what === texts.overview.overdue ? styles.danger : undefined}>{what}</span>
                <Amount ids={ids} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Amount({ ids }: { readonly ids: readonly string[] }): ReactNode {
  const { texts } = usePane();
  const styles = useStyles();
  return (
    <span>
      {texts.overview.items(ids.length)}
      <span className={styles.hidden}>{texts.overview.filter}</span>
    </span>
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

import { Button } from '@fluentui/react-components';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { ScoringReport } from '../../../ledger/commands/scoring.ts';
import { NOW } from '../../commands/navigation.ts';
import type { LedgerPageProps } from '../app/pages.ts';
import { usePane } from '../app/pane-context.ts';
import { useStyles } from '../app/styles.ts';
import { useOperation } from '../app/use-operation.ts';
import { MoreList } from '../parts/more-list.tsx';
import { OutcomeView } from '../parts/outcome-view.tsx';
import { Section } from '../parts/section.tsx';

/** 计分: writes the results, and says what is missing and what was a default. */
export default function ScoringPage({ detail }: LedgerPageProps): ReactNode {
  const { workspace, texts } = usePane();
  const styles = useStyles();
  const operation = useOperation();
  const [report, setReport] = useState<ScoringReport | null>(null);
  const { run } = operation;
  const score = useCallback(() => {
    setReport(null);
    void run(async () => {
      const scored = await workspace.score();
      setReport(scored.report);
      return scored.outcome;
    });
  }, [run, workspace]);
  const asked = useRef(detail === NOW);
  useEffect(() => {
    if (!asked.current) return;
    asked.current = false;
    score();
  }, [score]);
  return (
    <>
      <p className={styles.text}>{texts.scoring.about}</p>
      <div className={styles.stack}>
        <div>
          <Button appearance="primary" disabledFocusable={operation.running} onClick={score}>
            {texts.scoring.score}
          </Button>
        </div>
        <OutcomeView outcome={operation.outcome} />
      </div>
      {report && <Report report={report} />}
    </>
  );
}

function Report({ report }: { readonly report: ScoringReport }): ReactNode {
  const { texts } = usePane();
  const styles = useStyles();
  return (
    <div lang="zh-CN">
      <p className={styles.text}>{texts.scoring.round(report.round)}</p>
      <Sentences title={texts.scoring.missing} lines={report.missing} />
      {report.rows.length > 0 && (
        <Section title={texts.scoring.result}>
          <MoreList items={report.rows} first={50}>
            {(row) => <Row row={row} />}
          </MoreList>
        </Section>
      )}
      <Sentences title={texts.scoring.defaults} about={texts.scoring.defaultsAbout} lines={report.defaults} />
    </div>
  );
}

function Row({ row }: { readonly row: ScoringReport['rows'][number] }): ReactNode {
  const { texts } = usePane();
  const styles = useStyles();
  const total = row.total === null ? texts.scoring.notScored : texts.scoring.total(row.total.toFixed(2), row.grade);
  return (
    <div className={styles.still}>
      <span className={styles.spread}>
        <span>{row.name}</span>
        <span>{total}</span>
      </span>
      <span className={styles.quiet}>{row.panels}</span>
      {row.notScored.map((reason) => (
        <span key={reason} className={styles.block}>
          {reason}
        </span>
      ))}
    </div>
  );
}

interface SentencesProps {
  readonly title: string;
  readonly about?: string;
  readonly lines: readonly string[];
}

function Sentences({ title, about, lines }: SentencesProps): ReactNode {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <Section title={title}>
      {about !== undefined && <p className={styles.quiet}>{about}</p>}
      <MoreList items={lines} first={20}>
        {(line) => line}
      </MoreList>
    </Section>
  );
}

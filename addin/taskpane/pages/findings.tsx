import { Badge, type BadgeProps, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { type ReactNode, useMemo } from 'react';
import { type Finding, type Severity, groupFindings, severityName } from '../../../ledger/findings/finding.ts';
import type { LedgerPageProps } from '../app/pages.ts';
import { usePane } from '../app/pane-context.ts';
import { useStyles } from '../app/styles.ts';
import { useSnapshot } from '../app/use-snapshot.ts';
import { CheckButton } from '../parts/check-button.tsx';
import { FindingList } from '../parts/finding-list.tsx';
import { Section } from '../parts/section.tsx';
import { count } from '../parts/severities.ts';

const COLOUR: Readonly<Record<Severity, NonNullable<BadgeProps['color']>>> = {
  error: 'danger',
  warning: 'warning',
  notice: 'informative',
};

/** What is wrong with the ledger, by kind, the gravest first; each line goes to its cell. */
export default function FindingsPage({ opened }: LedgerPageProps): ReactNode {
  const { texts } = usePane();
  const styles = useStyles();
  const { stale } = useSnapshot();
  const { findings } = opened;
  return (
    <>
      <div className={styles.row}>
        <CheckButton>{texts.findings.check}</CheckButton>
        <span className={styles.quiet}>{texts.findings.checkHint}</span>
      </div>
      <div role="status" className={styles.section}>
        {stale && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{texts.findings.stale}</MessageBarBody>
          </MessageBar>
        )}
        <Summary findings={findings} />
      </div>
      <Groups findings={findings} />
    </>
  );
}

function Summary({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  const { texts } = usePane();
  const styles = useStyles();
  if (findings.length === 0) {
    return (
      <p className={styles.text}>
        {texts.findings.none}。{texts.findings.noneTodo}
      </p>
    );
  }
  const { error, warning, notice } = count(findings);
  return (
    <p className={styles.text}>
      {texts.findings.count(error, warning, notice)} <span className={styles.quiet}>{texts.findings.meaning}</span>
    </p>
  );
}

function Groups({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  const { texts } = usePane();
  const groups = useMemo(() => groupFindings(findings, Infinity), [findings]);
  return groups.map(({ code, severity, title, examples }) => (
    <Section
      key={code}
      title={
        <>
          <Badge color={COLOUR[severity]} appearance="tint" lang="zh-CN">
            {severityName[severity]}
          </Badge>{' '}
          <span lang="zh-CN">{title}</span> {texts.findings.inGroup(examples.length)}
        </>
      }
    >
      <FindingList findings={examples} first={5} />
    </Section>
  ));
}

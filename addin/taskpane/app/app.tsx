import { FluentProvider, type GriffelRenderer, RendererProvider } from '@fluentui/react-components';
import { type ReactNode, useEffect, useMemo } from 'react';
import { BusyStrip } from '../parts/busy-strip.tsx';
import { FailedPage, FaultBar } from '../parts/fault-bar.tsx';
import { NoticeBar } from '../parts/notice-bar.tsx';
import { languageOf } from '../language.ts';
import { languageTag, textsOf } from '../texts/texts.ts';
import { themeFor } from '../theme.ts';
import { useLook } from '../use-look.ts';
import { Boundary } from './boundary.tsx';
import { Header } from './header.tsx';
import { Navigation } from './navigation.tsx';
import { PageView } from './page-view.tsx';
import { type Pane, PaneContext, usePane } from './pane-context.ts';
import { useStyles } from './styles.ts';
import { useStored } from './use-snapshot.ts';

interface Props {
  readonly pane: Omit<Pane, 'texts'>;
  readonly renderer: GriffelRenderer;
}

/** The pane in its language and theme. */
export function App({ pane, renderer }: Props): ReactNode {
  const language = languageOf(useStored(pane.language));
  const look = useLook();
  const theme = useMemo(() => themeFor(look), [look]);
  const value = useMemo(() => ({ ...pane, texts: textsOf[language] }), [pane, language]);
  useEffect(() => {
    document.documentElement.lang = languageTag[language];
    document.title = textsOf[language].product;
  }, [language]);
  useEffect(() => {
    document.body.style.margin = '0';
    document.body.style.backgroundColor = theme.colorNeutralBackground1;
  }, [theme]);
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={theme}>
        <PaneContext value={value}>
          <Boundary instead={(error) => <FailedPage error={error} />}>
            <Frame />
          </Boundary>
        </PaneContext>
      </FluentProvider>
    </RendererProvider>
  );
}

function Frame(): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.pane}>
      <Header />
      <Navigation />
      <BusyStrip />
      <FaultBar />
      <NoticeBar />
      <PageView />
      <Announced />
    </div>
  );
}

/** Read out by screen readers whenever it changes. */
function Announced(): ReactNode {
  const { announced } = usePane();
  const text = useStored(announced);
  const styles = useStyles();
  return (
    <div role="status" className={styles.hidden}>
      {text}
    </div>
  );
}

import { FluentProvider, type GriffelRenderer, RendererProvider, Spinner } from '@fluentui/react-components';
import { type ReactNode, useMemo } from 'react';
import { themeFor } from '../theme.ts';
import { useLook } from '../use-look.ts';

/** Stands in the pane until there is a workspace. */
export function Waiting({
  renderer,
  label,
}: {
  readonly renderer: GriffelRenderer;
  readonly label: string;
}): ReactNode {
  const look = useLook();
  const theme = useMemo(() => themeFor(look), [look]);
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={theme}>
        <Spinner label={label} />
      </FluentProvider>
    </RendererProvider>
  );
}

import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  readonly instead: (error: unknown) => ReactNode;
}

interface Failure {
  readonly failed: { readonly error: unknown } | null;
}

/** Shows something else instead of a part that failed to render. */
export class Boundary extends Component<Props, Failure> {
  override state: Failure = { failed: null };

  static getDerivedStateFromError(error: unknown): Failure {
    return { failed: { error } };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    return failed === null ? this.props.children : this.props.instead(failed.error);
  }
}

import { HostObject } from '../wire/members.ts';

/** The add-in's pane as a person sees it. */
export interface Pane {
  visible: boolean;
}

/** What `Office.addin` asks for: the pane in sight, or out of it. */
export class AppRuntimeService extends HostObject {
  readonly type = 'AppRuntimeService';
  readonly #pane: Pane;

  constructor(pane: Pane) {
    super();
    this.#pane = pane;
  }

  setAppRuntimeState(state: 'Visible' | 'Background'): void {
    this.#pane.visible = state === 'Visible';
  }
}

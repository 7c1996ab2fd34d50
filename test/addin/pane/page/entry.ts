import { type PageId, mount } from '../../../../addin/taskpane/main.tsx';
import { fakeWorkspace } from '../fake-workspace.ts';

/** The pane over a scripted workspace: `?scenario=ledger&page=findings`. */
const asked = new URLSearchParams(location.search);
const fake = fakeWorkspace(asked.get('scenario') ?? 'ledger');
const mounted = mount(fake, document.querySelector('#pane')!, (asked.get('page') ?? 'overview') as PageId);
Object.assign(window, { fake, mounted });

import { type Page, createNavigation } from '../../../../addin/commands/navigation.ts';
import { mount } from '../../../../addin/taskpane/main.tsx';
import { fakeWorkspace } from '../fake-workspace.ts';

/** The pane over a scripted workspace: `?scenario=ledger&page=steps&detail=销号`. */
const asked = new URLSearchParams(location.search);
const fake = fakeWorkspace(asked.get('scenario') ?? 'ledger');
const navigation = createNavigation();
navigation.navigate((asked.get('page') ?? 'overview') as Page, asked.get('detail'));
const pane = mount(fake, document.querySelector('#pane')!, navigation);
Object.assign(window, { fake, ribbon: navigation, pane });

/** What the single executable begins with: it is the program, or one of the children that the program starts. */
import { type ChildName, PLAYS } from '../intake/start-child.ts';

const parts: Readonly<Record<ChildName, () => Promise<unknown>>> = {
  'desk-child': () => import('../desk/child.ts'),
  'intake-child': () => import('../intake/child.ts'),
};

const played = process.env[PLAYS] ?? '';
// Only a process that was forked is a child, whatever the variable says by chance.
const part = process.send && Object.hasOwn(parts, played) ? parts[played as ChildName] : undefined;
void (part ?? (() => import('../cli/main.ts')))();

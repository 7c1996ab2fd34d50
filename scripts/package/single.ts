/** What the single executable begins with: it is the program, or one of the children that the program starts. */
import { type ChildName, PLAYS } from '../intake/start-child.ts';

const parts: Readonly<Record<ChildName, () => Promise<unknown>>> = {
  'desk-child': () => import('../desk/child.ts'),
  'intake-child': () => import('../intake/child.ts'),
};

const part = parts[process.env[PLAYS] as ChildName];
void (part ?? (() => import('../cli/main.ts')))();

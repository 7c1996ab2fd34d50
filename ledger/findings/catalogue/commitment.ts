import { kind } from '../kind.ts';
export const commitmentKinds = {};

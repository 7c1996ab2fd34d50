import { kind } from '../kind.ts';
export const structureKinds = {};

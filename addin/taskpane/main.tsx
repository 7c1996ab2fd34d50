export { type Mounted, mount } from './mount.tsx';
export type { PageId } from './app/page-id.ts';

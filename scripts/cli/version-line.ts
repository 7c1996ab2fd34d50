import { isSea } from 'node:sea';
import { PROGRAM_BUILD, PROGRAM_VERSION } from '../issue/version.ts';

/** The build as people name it: enough of the digest to tell two apart. */
export const shortBuild = PROGRAM_BUILD.slice(0, 8);

/** What it runs on: Node of its own, or the one in the single file. */
export const nodeName = (): string => `Node ${process.versions.node}${isSea() ? '（单文件自带）' : ''}`;

export const versionLine = (): string => `chengnuo ${PROGRAM_VERSION}（构建 ${shortBuild}，${nodeName()}）`;

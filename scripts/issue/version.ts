import manifest from '../../package.json' with { type: 'json' };

/** The program's version, as an issued folder names what made it. */
export const PROGRAM_VERSION: string = manifest.version;

declare const CHENGNUO_BUILD: string | undefined;

/** Set by the build to a digest of all sources, hex; “source” where they are run unbuilt. */
export const PROGRAM_BUILD: string = typeof CHENGNUO_BUILD === 'string' ? CHENGNUO_BUILD : 'source';

/** The range of Node versions it runs on, as npm writes it. */
export const NODE_RANGE: string = manifest.engines.node;

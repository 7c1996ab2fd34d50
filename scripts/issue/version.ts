import manifest from '../../package.json' with { type: 'json' };

/** The program's version, as an issued folder names what made it. */
export const PROGRAM_VERSION: string = manifest.version;

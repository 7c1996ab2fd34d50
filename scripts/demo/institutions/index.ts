import type { Institution } from '../year/institution.ts';
import { district } from './district/index.ts';
import { police } from './police/index.ts';
import { social } from './social/index.ts';
import { town } from './town/index.ts';

/** Invented institutions with a year of data, by the scheme that they use. */
export const institutions: Readonly<Record<string, Institution>> = Object.fromEntries(
  [district, police, social, town].map((institution) => [institution.scheme.extends, institution]),
);

import type { Institution } from '../year/institution.ts';
import { district } from './district/index.ts';
import { town } from './town/index.ts';

/** Invented institutions with a year of data, by the scheme that they use. */
export const institutions: Readonly<Record<string, Institution>> = Object.fromEntries(
  [district, town].map((institution) => [institution.scheme.extends, institution]),
);

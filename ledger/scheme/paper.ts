import type { PaperKind, Scheme } from './schema.ts';

/** Who signs a document, under which number, to whom; as it stands on the document (B7). */
export interface PaperTerms {
  /** Full name of the signing body. */
  readonly issuer: string;
  /** As in “×委〔2026〕15号”. */
  readonly numberPrefix: string;
  readonly addressees: string;
  /** 抄送; `null` where there is none. */
  readonly copyTo: string | null;
  readonly printer: string;
  /** The text the document refers to, without book-title marks. */
  readonly basis: string;
  /** To whom demands are answered. */
  readonly reportTo: string;
}

/**
 * The terms of a document of this kind: the committee's own, but for what the scheme says of the kind (B7). What another
 * body signs is printed by that body too.
 */
export function paperOf({ committee }: Scheme, kind: PaperKind): PaperTerms {
  const own = committee.papers?.[kind] ?? {};
  return {
    issuer: own.issuer ?? committee.name,
    numberPrefix: own.numberPrefix ?? committee.numberPrefix,
    addressees: own.addressees ?? committee.addressees,
    copyTo: own.copyTo ?? committee.copyTo ?? null,
    printer: own.issuer ?? committee.printer,
    basis: own.basis ?? committee.basis,
    reportTo: own.reportTo ?? committee.reportTo,
  };
}

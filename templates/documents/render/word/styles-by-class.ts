/** Named styles of paragraphs by their class; any other paragraph is body text. */
export const STYLES: Readonly<Record<string, string>> = {
  'org-mark': 'GwOrg',
  long: 'GwOrgLong',
  longer: 'GwOrgLonger',
  'doc-no': 'GwDocNo',
  to: 'GwTo',
  note: 'GwNote',
  'attach-item': 'GwAttachNext',
  first: 'GwAttach',
  'annex-label': 'GwAnnexLabel',
};

/** Classes of paragraphs that Word knows, whether or not a template of the software uses them. */
export const paragraphClasses: readonly string[] = Object.keys(STYLES);

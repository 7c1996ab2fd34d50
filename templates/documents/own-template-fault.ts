/** A template of the committee's own that passed all checks and still can't become a document: a matter for the committee. */
export class OwnTemplateFault extends Error {
  override readonly name = 'OwnTemplateFault';
}

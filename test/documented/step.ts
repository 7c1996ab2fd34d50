/**
 * What a person does between commands, named in a document by `<!-- run: name word word -->`. `root` is the folder in which
 * the document is run; files among the words are named from there.
 */
export type Step = (root: string, ...words: readonly string[]) => Promise<void> | void;

/** Steps by their names. A file of `steps` gives as many as it likes, under a name that ends in `Steps`. */
export type Steps = Readonly<Record<string, Step>>;

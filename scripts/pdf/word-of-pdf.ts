/** The Word file that a PDF was made of, by its name; any other name stays as it is. */
export const wordOfPdf = (name: string): string => name.replace(/\.pdf$/, '.docx');

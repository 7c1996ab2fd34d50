/**
 * As `text.charCodeAt(at)`, where a great many texts are gone through. The engine keeps texts in so many forms that it gives
 * up remembering where each has its methods, and looks one up for every character: that takes longer than the character.
 */
export const unitAt = (text: string, at: number): number => String.prototype.charCodeAt.call(text, at);

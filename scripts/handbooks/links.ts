import { HANDBOOKS } from './list.ts';

/**
 * Where a link of a handbook leads among the files of one ending that are handed out together: to one of them, to a place
 * on the web, to a place in itself, or nowhere.
 */
export function linkAmong(ending: 'html' | 'docx'): (href: string) => string | null {
  return (href) => {
    if (/^(https?:|#)/.test(href)) return href;
    const [, name, anchor = ''] = /^(?:\.\/)?([^/#]+)\.md(#.*)?$/.exec(href) ?? [];
    // A Word file has bookmarks only where it points to them itself.
    return HANDBOOKS.some((one) => one.name === name) ? `${name}.${ending}${ending === 'html' ? anchor : ''}` : null;
  };
}

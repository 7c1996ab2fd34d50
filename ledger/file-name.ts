import { branchKey } from './branch.ts';

/** What no file's name may hold on Windows; and what is not seen in one, such as marks that turn the direction of writing. */
const FORBIDDEN = /[\\/:*?"<>|]/g;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
/** Names that belong to devices on Windows, whatever follows their first dot. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(?=$|[. ])/i;

const MOST_CHARACTERS = 40;
/** Two parts with what is put around them stay below the 255 bytes that a name may have on most systems. */
const MOST_BYTES = 90;

const bytesOf = (character: string): number => {
  const point = character.codePointAt(0)!;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
};

function cut(text: string, characters: number, bytes: number): string {
  let [kept, left, room] = ['', characters, bytes];
  for (const character of text) {
    left -= 1;
    room -= bytesOf(character);
    if (left < 0 || room < 0) break;
    kept += character;
  }
  return kept;
}

// Dots and blanks at the end are dropped by Windows; a dot at the beginning hides a file elsewhere.
const trimmedEnds = (text: string): string => text.replace(/^[. ]+|[. ]+$/g, '');

function cleaned(name: string, characters: number, bytes: number): string {
  const seen = name.normalize('NFC').replace(/\s+/g, ' ').replace(UNSEEN, '').replace(FORBIDDEN, '-');
  const kept = trimmedEnds(cut(trimmedEnds(seen), characters, bytes));
  return DEVICE.test(kept) ? `-${kept}` : kept;
}

/** A name as part of a file's name: what some system does not allow becomes “-” or goes, and it is kept short. */
export function fileNamePart(name: string): string {
  return cleaned(name, MOST_CHARACTERS, MOST_BYTES) || '未命名';
}

/** FNV-1a over UTF-16, in base 36: tells apart what looks alike once it is cleaned. */
function mark(text: string): string {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/**
 * `代码_支部`, as files about a branch are named. Two branches never share one, on a system either that does not tell
 * capitals apart or forms of one character: the code leads, the name holds no “_” of its own, and a code that had to be
 * changed or cut for it bears a mark of the whole.
 */
export function branchFileName(code: string, name: string): string {
  const lead = cleaned(code, MOST_CHARACTERS, MOST_BYTES - 30);
  const isWhole = lead !== '' && branchKey(lead) === branchKey(code);
  const told = isWhole ? lead : `${lead || '未命名'}~${mark(branchKey(code))}`;
  return `${told}_${fileNamePart(name).replaceAll('_', '-')}`;
}

import { displayLanguage } from './office.ts';
import { type Stored, stored } from './stored.ts';
import { type Language, languageFor } from './texts/texts.ts';

/** What the person chose; `auto` goes by Excel's own language. */
export type LanguageChoice = Language | 'auto';

const KEY = 'chengnuo.language';

function kept(): LanguageChoice {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'zh' || value === 'en' ? value : 'auto';
  } catch {
    // Browsers that forbid storage in frames of another site: the choice lasts as long as the pane.
    return 'auto';
  }
}

/** The choice of language, kept with this computer. */
export function languageChoice(): Stored<LanguageChoice> {
  const choice = stored(kept());
  return {
    ...choice,
    set: (value) => {
      try {
        localStorage.setItem(KEY, value);
      } catch {
        // As above.
      }
      choice.set(value);
    },
  };
}

export const languageOf = (choice: LanguageChoice): Language =>
  choice === 'auto' ? languageFor(displayLanguage()) : choice;

import type { Area } from '../model/area.ts';
import type { Sheet } from '../model/sheet.ts';
import { changeValidation } from '../model/validation.ts';
import { invalid, notImplemented } from '../wire/host-error.ts';
import { HostObject } from '../wire/members.ts';

interface Rule {
  readonly list?: { readonly inCellDropDown: boolean; readonly source: unknown } | null;
}
interface Prompt {
  readonly showPrompt: boolean;
  readonly title: string;
  readonly message: string;
}
interface ErrorAlert {
  readonly showAlert: boolean;
  readonly style: string;
  readonly title: string;
  readonly message: string;
}

/** What Excel takes at most for the values of a list that stand in the rule itself, and for what it says. */
const MOST = { list: 255, promptTitle: 32, prompt: 255, errorTitle: 32, error: 255 } as const;

const demandShort = (text: string, most: number): string => {
  if (text.length > most) throw invalid();
  return text;
};

/** Lists only: the add-in sets no other rule. */
export class DataValidationObject extends HostObject {
  readonly type = 'DataValidation';
  readonly #sheet: Sheet;
  readonly #area: Area;

  constructor(sheet: Sheet, area: Area) {
    super();
    this.#sheet = sheet;
    this.#area = area;
  }

  #set(attributes: Readonly<Record<string, string>>): void {
    changeValidation(this.#sheet, this.#area, (rule) => ({
      ...rule,
      attributes: { ...rule.attributes, ...attributes },
    }));
  }

  set rule({ list, ...others }: Rule) {
    if (Object.values(others).some((one) => one !== null)) {
      throw notImplemented('a rule other than a list');
    }
    if (!list || typeof list.source !== 'string' || list.source === '') throw invalid();
    const { source, inCellDropDown } = list;
    const formula = source.startsWith('=')
      ? source.slice(1)
      : `"${demandShort(source, MOST.list).replaceAll('"', '""')}"`;
    changeValidation(this.#sheet, this.#area, (rule) => ({
      ...rule,
      // The file says the opposite of its name: 1 hides the arrow.
      attributes: { ...rule.attributes, type: 'list', showDropDown: inCellDropDown ? '0' : '1' },
      formulas: [formula, null],
    }));
  }

  set ignoreBlanks(ignore: boolean) {
    this.#set({ allowBlank: ignore ? '1' : '0' });
  }

  set prompt({ showPrompt, title, message }: Prompt) {
    this.#set({
      showInputMessage: showPrompt ? '1' : '0',
      promptTitle: demandShort(title, MOST.promptTitle),
      prompt: demandShort(message, MOST.prompt),
    });
  }

  set errorAlert({ showAlert, style, title, message }: ErrorAlert) {
    if (!['Stop', 'Warning', 'Information'].includes(style)) throw invalid();
    this.#set({
      showErrorMessage: showAlert ? '1' : '0',
      errorStyle: style.toLowerCase(),
      errorTitle: demandShort(title, MOST.errorTitle),
      error: demandShort(message, MOST.error),
    });
  }
}

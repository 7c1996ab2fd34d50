/** The little that the pane asks of Office itself; all about the workbook goes through the workspace. */

/** Colours of the host's task panes, as `#rrggbb`. */
export interface HostColours {
  readonly background: string;
  readonly foreground: string;
}

const context = (): Office.Context | undefined => (typeof Office === 'undefined' ? undefined : Office.context);

/** The language of Excel's menus; the browser's outside Excel. */
export const displayLanguage = (): string => context()?.displayLanguage ?? navigator.language;

/** `null` where the host does not tell, as Excel on the web. */
export function hostColours(): HostColours | null {
  const theme = context()?.officeTheme as Partial<Office.OfficeTheme> | undefined;
  const { bodyBackgroundColor: background, bodyForegroundColor: foreground } = theme ?? {};
  return background === undefined || foreground === undefined ? null : { background, foreground };
}

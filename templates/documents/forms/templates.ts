import type { Templates } from '../render/engine.ts';
import forms from './forms.hbs';
import line from './partials/form-line.hbs';
import row from './partials/form-row.hbs';
import table from './partials/form-table.hbs';

/** The templates of everything that is printed to be signed, posted or hung. */
export const formsTemplates: Templates = { forms, 'form-line': line, 'form-row': row, 'form-table': table };

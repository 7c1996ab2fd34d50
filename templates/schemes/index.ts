import construction from './construction.json' with { type: 'json' };
import district from './district.json' with { type: 'json' };
import police from './police.json' with { type: 'json' };
import social from './social.json' with { type: 'json' };
import town from './town.json' with { type: 'json' };

/** The schemes that come with the software, by id. */
export const builtInSchemes: Readonly<Record<string, unknown>> = { construction, district, town, social, police };

/** “construction 建管局承诺制度” and so on, for a person to choose from. */
export const schemeList: readonly string[] = [construction, district, town, social, police].map(
  ({ id, name }) => `${id} ${name}`,
);

/** Resolver for `extends` over the built-in schemes. */
export function builtInScheme(id: string): unknown {
  return Object.hasOwn(builtInSchemes, id) ? builtInSchemes[id] : undefined;
}

/** The scheme that is meant where none is named. */
export const defaultScheme = Object.keys(builtInSchemes)[0]!;

import { z } from 'zod';

/**
 * What is told of a field beside its type, in Chinese, for docs/templates.md and the sample documents: `description` is
 * what it means, `example` how it looks, `piece` the name of a group of fields that several documents share.
 */
export interface FieldMeta {
  readonly description?: string;
  readonly example?: string | number;
  readonly piece?: string;
  /** Only a web page has it; in Word it is never so. */
  readonly page?: boolean;
}

/** A field of finished text. */
export const text = (description: string, example: string) => z.string().meta({ description, example });

/** A field that holds a number, such as a share of a width. */
export const number = (description: string, example: number) => z.number().meta({ description, example });

/** A field to ask by `{{#if}}`; it can't be printed. */
export const flag = (description: string) => z.boolean().meta({ description });

/** The same of what only a web page has. */
export const pageFlag = (description: string) => z.boolean().meta({ description, page: true });

/** A text out of a few. */
export const choice = <const Values extends readonly [string, ...string[]]>(description: string, values: Values) =>
  z.enum(values).meta({ description, example: values[0] });

/** A group of fields; a view has just these. */
export const fields = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.strictObject(shape).readonly();

/** A group of fields that has a name, since several documents share it. */
export const piece = <Shape extends z.core.$ZodLooseShape>(name: string, shape: Shape) =>
  z.strictObject(shape).readonly().meta({ piece: name });

/** Several of the same, for `{{#each}}`; may be none. */
export const list = <Item extends z.ZodType>(description: string, item: Item) =>
  z.array(item).readonly().meta({ description });

/** Several paragraphs of finished text. */
export const paragraphs = (description: string, example: string) => list(description, z.string().meta({ example }));

/** The same with a meaning of its own. */
export const as = <Schema extends z.ZodType>(description: string, schema: Schema): Schema =>
  schema.meta({ description });

/** What a document may lack: to be asked by `{{#if}}` before its fields are. */
export const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();

/** A schema whose values are the view's, no more and no less; else it does not compile. */
export const schemaOf =
  <View>() =>
  <Schema extends z.ZodType<View>>(
    schema: Schema & ([View] extends [z.output<Schema>] ? unknown : 'the view may hold what the schema has not'),
  ): Schema =>
    schema;

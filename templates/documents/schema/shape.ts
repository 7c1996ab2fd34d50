import { z } from 'zod';
import type { FieldMeta } from './kit.ts';

/** What a template may do with a piece of a view, as its schema has it. */
export type Shape = {
  readonly meaning: string;
  /** A document may lack it. */
  readonly maybe: boolean;
} & (
  | { readonly kind: 'text'; readonly example: string; readonly values: readonly string[] }
  | { readonly kind: 'number'; readonly example: number }
  /** `page` where only a web page has it. */
  | { readonly kind: 'flag'; readonly page: boolean }
  | { readonly kind: 'fields'; readonly piece: string | null; readonly fields: Readonly<Record<string, Shape>> }
  /** `length` where there are always as many. */
  | { readonly kind: 'list'; readonly item: Shape; readonly length: number | null }
);

export type FieldsShape = Extract<Shape, { kind: 'fields' }>;

const metaOf = (schema: z.core.$ZodType): FieldMeta => (z.globalRegistry.get(schema) ?? {}) as FieldMeta;

function shape(schema: z.core.$ZodType, outer: FieldMeta, maybe: boolean): Shape {
  const meta = { ...metaOf(schema), ...outer };
  if (schema instanceof z.ZodReadonly) return shape(schema.def.innerType, meta, maybe);
  if (schema instanceof z.ZodNullable) return shape(schema.def.innerType, meta, true);
  const base = { meaning: meta.description ?? '', maybe };
  if (schema instanceof z.ZodString) return { ...base, kind: 'text', example: String(meta.example), values: [] };
  if (schema instanceof z.ZodEnum) {
    return { ...base, kind: 'text', example: String(meta.example), values: schema.options.map(String) };
  }
  if (schema instanceof z.ZodNumber) return { ...base, kind: 'number', example: Number(meta.example) };
  if (schema instanceof z.ZodBoolean) return { ...base, kind: 'flag', page: meta.page ?? false };
  if (schema instanceof z.ZodArray) return { ...base, kind: 'list', item: shapeOf(schema.element), length: null };
  if (schema instanceof z.ZodTuple) {
    return { ...base, kind: 'list', item: shapeOf(schema.def.items[0]!), length: schema.def.items.length };
  }
  if (schema instanceof z.ZodObject) {
    const all = Object.entries(schema.shape as Record<string, z.core.$ZodType>);
    const fields = Object.fromEntries(all.map(([name, one]) => [name, shapeOf(one)]));
    return { ...base, kind: 'fields', piece: meta.piece ?? null, fields };
  }
  throw new Error(`a view can't hold a ${schema._zod.def.type}`);
}

/** The shape of what a schema describes. */
export const shapeOf = (schema: z.core.$ZodType): Shape => shape(schema, {}, false);

import { z } from 'zod';

type Shape = z.core.$ZodType;

function unwrapped(shape: Shape | undefined): Shape | undefined {
  return shape instanceof z.ZodOptional ? unwrapped(shape.unwrap()) : shape;
}

/** The keys that are right in a group of items; `undefined` where any key is. */
export function keysOf(given: Shape | undefined): readonly string[] | undefined {
  const shape = unwrapped(given);
  if (shape instanceof z.ZodObject) return Object.keys(shape.shape);
  if (shape instanceof z.ZodRecord && shape.keyType instanceof z.ZodEnum) return shape.keyType.options.map(String);
  if (shape instanceof z.ZodDiscriminatedUnion)
    return [...new Set(shape.options.flatMap((option) => keysOf(option) ?? []))];
  return undefined;
}

/** The shape of what stands below a key, or of an entry of a list. */
export function below(given: Shape | undefined, key: PropertyKey): Shape | undefined {
  const shape = unwrapped(given);
  if (shape instanceof z.ZodObject) return shape.shape[String(key)];
  if (shape instanceof z.ZodArray) return shape.element;
  if (shape instanceof z.ZodRecord) return shape.valueType;
  return shape instanceof z.ZodDiscriminatedUnion
    ? shape.options.map((option) => below(option, key)).find((found) => found !== undefined)
    : undefined;
}

/** The shape at a place of what a shape describes. */
export function shapeAt(shape: Shape, path: readonly PropertyKey[]): Shape | undefined {
  return path.reduce<Shape | undefined>((at, key) => below(at, key), shape);
}

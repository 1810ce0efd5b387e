import { z } from 'astro/zod';

/** What a schema says of a field by this name; in a list, of a field of its items. */
export function fieldNamed(schema: z.ZodType, name: string): z.ZodType[] {
  if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType];
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.ZodType>> = schema.shape;
    return shape[name] ? [shape[name]] : [];
  }
  return schemasIn(schema).flatMap((inner) => fieldNamed(inner, name));
}

/** The names of the fields that a schema knows; none where an editor gives the names. */
export function fieldNames(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodRecord) return [];
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  return schemasIn(schema).flatMap(fieldNames);
}

/** The schemas that a schema is made of. */
function schemasIn(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional) return [schema.unwrap() as z.ZodType];
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType];
  if (schema instanceof z.ZodUnion) return [...schema.options] as z.ZodType[];
  return schema instanceof z.ZodObject ? Object.values<z.ZodType>(schema.shape) : [];
}

/**
 * The schema of a program document as zod objects, for those who extend or reuse it: `z.extend(program, {...})` with `zod/mini`.
 * It needs `zod`, which nothing else here does. What it cannot say, such as that an id names something, `parse` checks.
 */
import type * as z from 'zod/mini';
import * as whole from './program.js';
import * as conditions from './requirement.js';
import * as rows from './rows.js';
import * as values from './value.js';

/** A zod object whose fields are those of a type. */
export type ObjectSchema<Type> = z.ZodMiniObject<
  {
    [Key in keyof Type]-?: undefined extends Type[Key]
      ? z.ZodMiniOptional<z.ZodMiniType<Exclude<Type[Key], undefined>>>
      : z.ZodMiniType<Type[Key]>;
  },
  z.core.$strict
>;

/** A whole document. */
export const program: ObjectSchema<whole.Program> = whole.program;
/** A row of what a partner gets. */
export const benefit: ObjectSchema<rows.Benefit> = rows.benefit;
/** Something about a partner that is counted or attested. */
export const measure: ObjectSchema<rows.Measure> = rows.measure;
/** A row of what a partner pays. */
export const cost: ObjectSchema<rows.Cost> = rows.cost;
/** What one side promises the other. */
export const commitment: ObjectSchema<rows.Commitment> = rows.commitment;
/** A question that partners ask, with the answer. */
export const question: ObjectSchema<rows.Question> = rows.question;
/** What a tier asks. */
export const requirement: z.ZodMiniType<conditions.Requirement> = conditions.requirement;
/** What a cell holds. */
export const value: z.ZodMiniType<values.Value> = values.value;

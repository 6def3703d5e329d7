import { TITLE_CODES } from '../firms/schema';
import { z } from '../zod';
import { isInput } from './inputs';
import type { Condition, Input, Quantity } from './types';

/** Conditions as they come from outside the program: a catalogue of measures, an operator's file. */

const input = z.custom<Input>((value) => typeof value === 'string' && isInput(value), { error: 'no-such-input' });

const inputs = z.array(input).min(1).max(6);
const pair = z.array(input).length(2) as unknown as z.ZodType<readonly [Input, Input]>;

const quantity: z.ZodType<Quantity> = z.union([
  z.strictObject({ input }),
  z.strictObject({ sum: inputs }),
  z.strictObject({ mean: inputs }),
  z.strictObject({ largest: inputs }),
  z.strictObject({ ratio: pair }),
  z.strictObject({ growth: pair }),
]);

const threshold = z.strictObject({
  n: z.int(),
  d: z.int().min(1).max(10_000),
  unit: z.enum(['yuan', 'ratio', 'years', 'days', 'count', 'points', 'level', 'rank']),
});

const code = (shape: RegExp) => z.string().max(12).regex(shape);
const each = z.lazy(() => conditionSchema);

/** A condition on a firm (`types.ts` says what each form means). Unknown keys and unknown inputs are refused. */
export const conditionSchema: z.ZodType<Condition> = z.union([
  z.strictObject({ q: quantity, op: z.enum(['>=', '>', '<=', '<']), than: threshold }),
  z.strictObject({ is: input, want: z.boolean() }),
  z.strictObject({ title: z.array(z.enum(TITLE_CODES)).min(1), grantedWithin: z.int().min(0).max(10).optional() }),
  z.strictObject({
    sizeIn: z.array(z.enum(['micro', 'small', 'medium', 'large'])).min(1),
    table: z.literal('miit-2011-300'),
  }),
  z.strictObject({ regionIn: z.array(code(/^\d{6}$/)).min(1) }),
  z.strictObject({ industryIn: z.array(code(/^[A-T](\d{2,4})?$/)).min(1) }),
  z.strictObject({
    qualifies: z.enum(['innovative', 'specialized', 'little-giant', 'champion', 'tech-sme', 'high-tech']),
  }),
  z.strictObject({ review: z.string().min(1).max(40) }),
  z.strictObject({ not: each }),
  z.strictObject({ reviewIfUnmet: each }),
  z.strictObject({ all: z.array(each).min(1) }),
  z.strictObject({ any: z.array(each).min(1) }),
  z
    .strictObject({ atLeast: z.int().min(1), of: z.array(each).min(1) })
    .refine(({ atLeast, of }) => atLeast <= of.length, { error: 'too-large' }),
]) as z.ZodType<Condition>;

import {
  array,
  boolean,
  config,
  custom,
  discriminatedUnion,
  enum as enumOf,
  int,
  lazy,
  literal,
  nullable,
  number,
  optional,
  partialRecord,
  record,
  strictObject,
  string,
  union,
  unknown,
  type core as Core,
  type infer as Infer,
  type ZodType as AnySchema,
} from 'zod';

// A mini-program forbids generated code, and phone and cloud must give the same bytes: both parse without it.
config({ jitless: true });

/**
 * The part of zod that this project uses. Named one by one, because `export { z }` of the package pulls every language
 * and converter of zod into the phone's bundle (448 KB instead of 97 KB).
 */
export const z = {
  array,
  boolean,
  custom,
  discriminatedUnion,
  enum: enumOf,
  int,
  lazy,
  literal,
  nullable,
  number,
  optional,
  partialRecord,
  record,
  strictObject,
  string,
  union,
  unknown,
};

// eslint-disable-next-line @typescript-eslint/no-namespace -- types only: `z.infer<typeof schema>` reads as in zod.
export namespace z {
  export type infer<T> = Infer<T>;
  export type ZodType<Output = unknown, Input = unknown> = AnySchema<Output, Input>;
  // eslint-disable-next-line @typescript-eslint/no-namespace -- as above
  export namespace core {
    export type $ZodIssue = Core.$ZodIssue;
  }
}

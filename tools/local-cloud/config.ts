import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { limits } from './limits';

const indexSchema = z.object({
  name: z.string().min(1),
  unique: z.boolean().default(false),
  keys: z
    .array(z.object({ field: z.string().min(1), direction: z.union([z.literal(1), z.literal(-1)]).default(1) }))
    .min(1)
    .max(limits.fieldsPerIndex),
});
const collectionSchema = z.object({
  name: z.string().regex(limits.collectionName),
  aclTag: z.string().optional(),
  /** What clients may do, where `aclTag` is CUSTOM. */
  aclRule: z.object({ read: z.union([z.string(), z.boolean()]), write: z.literal(false) }).optional(),
  indexes: z.array(indexSchema).max(limits.indexesPerCollection).default([]),
});
const triggerSchema = z.object({ name: z.string().min(1), type: z.literal('timer'), config: z.string().min(1) });
const functionSchema = z.object({
  name: z.string().regex(/^[a-zA-Z][\w-]{0,59}$/),
  timeout: z.number().positive().max(900).default(limits.functionTimeoutSeconds),
  memorySize: z.number().positive().default(256),
  handler: z
    .string()
    .regex(/^[\w/-]+\.\w+$/)
    .default('index.main'),
  envVariables: z.record(z.string(), z.string()).default({}),
  triggers: z.array(triggerSchema).default([]),
});
const configSchema = z.object({
  envId: z.string().default(''),
  functionRoot: z.string().default('cloudfunctions'),
  functions: z.array(functionSchema).default([]),
  database: z.object({ collections: z.array(collectionSchema).default([]) }).default({ collections: [] }),
});

export type CollectionConfig = z.infer<typeof collectionSchema>;
export type FunctionConfig = z.infer<typeof functionSchema>;
export type CloudConfig = z.infer<typeof configSchema> & { readonly root: string };

/** The environment's name when `cloudbaserc.json` leaves it to a variable that is not set. */
export const DEFAULT_ENV = 'local-1';

/** `cloudbaserc.json` may name the environment by a template such as `{{env.TCB_ENV}}`. */
function resolveEnvId(envId: string): string {
  const variable = /^\{\{\s*env\.(\w+)\s*\}\}$/.exec(envId)?.[1];
  if (variable !== undefined) return process.env[variable] || DEFAULT_ENV;
  return envId || DEFAULT_ENV;
}

/** Reads `cloudbaserc.json` of the project at `root`. */
export function readConfig(root: string): CloudConfig {
  const file = path.join(root, 'cloudbaserc.json');
  const parsed = configSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`cloudbaserc.json: ${z.prettifyError(parsed.error)}`);
  return { ...parsed.data, envId: resolveEnvId(parsed.data.envId), root };
}

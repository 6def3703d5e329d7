import { utf8ToBytes } from '@noble/hashes/utils';
import { canonicalJson } from '../editions/hash';

/** How much of a request or a reply something takes: characters of ours are three bytes each. */
export const bytesOf = (value: unknown): number => utf8ToBytes(canonicalJson(value)).length;

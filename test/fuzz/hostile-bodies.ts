import { PUSHES } from '@shared/access';
import { CONTRACT } from '@shared/api';
import type { z } from '@shared/zod';
import fc from 'fast-check';
import { bodiesOf, type Body, type Names } from '../helpers/bodies';
import { damage, put, spoil, type Damage, type Json } from './damage';

/** Somebody who calls, with what is his. */
export interface Caller {
  readonly openid: string;
  readonly names: Names;
}
/** One event, and who sends it. */
export interface Shot {
  readonly caller: Caller;
  readonly action: string;
  readonly event: Json;
}

/** What is drawn: of a thousand, some bodies are right but for their ids, the others are spoilt or made of nothing. */
interface Drawn {
  readonly of1000: number;
  readonly caller: number;
  readonly action: number;
  readonly harms: readonly Damage[];
  readonly ids: number;
  readonly key: number;
}
const drawn: fc.Arbitrary<Drawn> = fc.record({
  of1000: fc.noBias(fc.nat(999)),
  caller: fc.noBias(fc.nat(10_000)),
  action: fc.noBias(fc.nat(10_000)),
  harms: fc.array(damage, { minLength: 1, maxLength: 3 }),
  ids: fc.nat(0xffff),
  key: fc.nat(),
});
const wild = fc.jsonValue({ maxDepth: 4 });

/** Thousandths: bodies with another's ids, right ones of the caller's own, spoilt envelopes, anything at all. */
const FOREIGN = 8;
const OWN = FOREIGN + 4;
const ENVELOPE = OWN + 60;
const WILD = ENVELOPE + 40;
const SLOW = 985;

/** The fields that name a record, wherever they stand. */
const IDS: Readonly<Record<string, keyof Names>> = {
  firmId: 'firmId',
  checkId: 'checkId',
  memberId: 'memberId',
  commissionerId: 'commissionerId',
  coverId: 'coverId',
  operatorId: 'operatorId',
  who: 'operatorId',
  codeId: 'codeId',
  code: 'code',
  uploadId: 'uploadId',
  reportId: 'reportId',
  region: 'region',
  measureId: 'measureId',
  heldId: 'heldId',
  actionId: 'actionId',
  alertId: 'alertId',
  waveId: 'waveId',
  upTo: 'cursor',
  of: 'messageKey',
  cursor: 'cursor',
};

/** Names some of the victim's records instead of the caller's: those that `chosen` has a bit for, or else all of them. */
function takeIds(body: object, victim: Names, chosen: number): void {
  let bit = 0;
  const visit = (holder: object): void => {
    for (const key of Object.keys(holder)) {
      const value: unknown = Reflect.get(holder, key);
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) visit(value);
      const name = IDS[key];
      const isMine = chosen !== 0 && (chosen >> (bit++ % 16)) % 2 === 0;
      if (isMine) continue;
      if (name !== undefined && typeof value === 'string') put(holder, key, victim[name]);
      if (key === 'firmIds') put(holder, key, [victim.firmId]);
    }
  };
  visit(body);
}

/** An action with a body that its schema takes. */
interface Sound {
  readonly action: string;
  readonly body: Body;
  readonly schema?: z.ZodType;
}
/** A function without actions is started by its timer; this is what a client would pretend. */
const TIMER: Sound = { action: 'nightly', body: { Type: 'Timer', TriggerName: 'nightly', Time: '', Message: '' } };

const copyOf = (body: Body, key: number): Record<string, Json> => {
  const copy = structuredClone(body) as Record<string, Json>;
  return 'key' in copy ? { ...copy, key: `hostile-key-${String(key).padStart(10, '0')}` } : copy;
};

/** Bodies of one function, the same for the same seed. */
export function* hostileBodies(
  fn: string,
  callers: readonly Caller[],
  victim: Names,
  { seed, count }: { readonly seed: number; readonly count: number },
): Generator<Shot> {
  const schemas =
    (CONTRACT as Readonly<Record<string, Readonly<Record<string, { readonly in: z.ZodType }>>>>)[fn] ?? {};
  const templates = callers.map(({ names }) => {
    const bodies = (bodiesOf(names) as unknown as Record<string, Record<string, Body>>)[fn] ?? {};
    return Object.entries(bodies).map(([action, body]): Sound => ({ action, body, schema: schemas[action]?.in }));
  });
  const BATCH = 2_000;
  for (let done = 0; done < count; done += BATCH) {
    const numRuns = Math.min(BATCH, count - done);
    const draws = fc.sample(drawn, { numRuns, seed: seed + done });
    const wilds = fc.sample(wild, { numRuns: Math.ceil(numRuns / 10), seed: seed + done });
    for (const [index, draw] of draws.entries()) {
      const at = draw.caller % callers.length;
      const caller = callers[at];
      const known = templates[at] ?? [];
      const sound = known[draw.action % Math.max(1, known.length)] ?? TIMER;
      if (!caller) continue;
      const event = eventOf(draw, sound, victim, wilds[index % wilds.length]);
      yield { caller, action: sound.action, event: pushed(fn, draw, event) };
    }
  }
}

/** What the platform pushes names its event beside everything else; a client would pretend that. */
function pushed(fn: string, { key }: Drawn, event: Json): Json {
  const { events = [] } = (PUSHES as Readonly<Record<string, { readonly events: readonly string[] }>>)[fn] ?? {};
  if (events.length === 0 || typeof event !== 'object' || event === null || Array.isArray(event)) return event;
  return { ...event, MsgType: 'event', Event: events[key % events.length] ?? '' };
}

function eventOf({ of1000, harms, ids, key }: Drawn, sound: Sound, victim: Names, any: Json): Json {
  const { action, body, schema } = sound;
  if (of1000 >= ENVELOPE && of1000 < WILD) return of1000 % 2 === 0 ? any : { action, data: any };
  const data = copyOf(body, key);
  const event: Record<string, Json> = { action, data };
  if (of1000 < OWN) {
    if (of1000 < FOREIGN) takeIds(data, victim, ids % 3 === 0 ? 0 : ids);
    return event;
  }
  if (of1000 < ENVELOPE) spoil(event, harms);
  if (of1000 < ENVELOPE) return event;
  // Some spoilt bodies name the victim's records in the rest of their fields.
  if (ids % 2 === 0) takeIds(data, victim, ids >> 1);
  spoil(data, harms);
  // Not every harm is one: a body may do without a field. Some of those go on to the database, which is slow.
  if (of1000 < SLOW && schema?.safeParse(data).success) put(data, 'extra', harms[0]?.value);
  return event;
}

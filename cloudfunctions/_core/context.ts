import type { Relation } from '@shared/access';
import type { Store } from './store/store';
import type { CheckRecord } from './check/check-record';

/** Milliseconds since 1970. The only clock of the layer. */
export interface Clock {
  now(): number;
}

/** Who calls, by the platform's word alone. `personId` stands for the openid wherever the openid itself is not needed. */
export interface Actor {
  readonly openid: string;
  readonly personId: string;
}

/** The records that the action names, read by the access check and the caller's own. */
export interface Subject {
  readonly checks: readonly CheckRecord[];
  /** What they are to the caller, as the access table names it. */
  readonly relation: Relation;
}

/** Everything a use case may touch. */
export interface Context {
  readonly db: Store;
  readonly clock: Clock;
  readonly actor: Actor;
  readonly subject: Subject;
}

import type { Relation, Role } from '@shared/access';
import type { CheckRecord } from './check/check-record';
import type { CommissionerRecord, RegistrationRecord } from './firms/records';
import type { Files } from './platform/files';
import type { Wechat } from './platform/wechat';
import type { Store } from './store/store';

/** Milliseconds since 1970. The only clock of the layer. */
export interface Clock {
  now(): number;
  /** Lets time pass where it is not the real one: a simulation's clock says how. */
  readonly pause?: (ms: number) => Promise<void>;
}

/** Who calls, by the platform's word alone. `personId` stands for the openid wherever the openid itself is not needed. */
export interface Actor {
  readonly openid: string;
  readonly personId: string;
}

/** The records that the action names, read by the access check and the caller's own. */
export interface Subject {
  readonly checks: readonly CheckRecord[];
  /** The one firm that is named, and the commissioner in whose care it is. */
  readonly firm: RegistrationRecord | null;
  readonly carer: CommissionerRecord | null;
  /** The caller's own record as a commissioner. */
  readonly commissioner: CommissionerRecord | null;
  /** The role in which the caller was let in, and what the records are to him in it, as the access table names them. */
  readonly role: Role;
  readonly relation: Relation;
  /** Regions that the caller works for as an operator. */
  readonly regions: readonly string[];
}

/** Everything a use case may touch. */
export interface Context {
  readonly db: Store;
  readonly clock: Clock;
  readonly files: Files;
  readonly wechat: Wechat;
  readonly actor: Actor;
  readonly subject: Subject;
}

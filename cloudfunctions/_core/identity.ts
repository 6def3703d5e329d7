import { getCloudbaseContext } from '@cloudbase/node-sdk';
import { randomUUID } from 'node:crypto';
import type { Actor } from './context';
import { digest } from './digest';

/** What CloudBase passes as the second argument: `environment` is a JSON string, `request_id` names the call. */
export type PlatformContext = Parameters<typeof getCloudbaseContext>[0];

export interface Caller {
  readonly requestId: string;
  /** null: the platform named nobody. */
  readonly actor: Actor | null;
}

/** The caller as the platform knows it. The payload is not looked at: an openid in it changes nothing. */
export function readCaller(context: PlatformContext): Caller {
  const requestId = context?.request_id || randomUUID();
  const openid = readOpenid(context);
  return { requestId, actor: openid ? { openid, personId: digest('person', openid) } : null };
}

function readOpenid(context: PlatformContext): string | null {
  try {
    const { WX_OPENID } = getCloudbaseContext(context);
    return typeof WX_OPENID === 'string' && WX_OPENID !== '' ? WX_OPENID : null;
  } catch {
    // The SDK throws on a context without an environment: a call from outside the platform.
    return null;
  }
}

/** How the platform says that a timer of its own started the function. A chain of callers (`wx_trigger,scf`) is no timer. */
const TIMER = 'wx_trigger';

/** Whether a timer of the platform started the function, for nobody. The event is not looked at: anybody could write it. */
export function isTimer(context: PlatformContext): boolean {
  try {
    const { TCB_SOURCE, WX_OPENID } = getCloudbaseContext(context);
    return TCB_SOURCE === TIMER && !WX_OPENID;
  } catch {
    return false;
  }
}

/** Callers that somebody's own program stands behind: WeChat on a phone, its tools, a request from outside. */
const CLIENTS = ['wx_client', 'wx_devtools', 'wx_http', 'wx_unknown'];

/** Whether a client is in the chain of callers. An unreadable context is taken for one. */
export function isClient(context: PlatformContext): boolean {
  try {
    const { TCB_SOURCE } = getCloudbaseContext(context);
    return String(TCB_SOURCE ?? '')
      .split(',')
      .some((source) => CLIENTS.includes(source.trim()));
  } catch {
    return true;
  }
}

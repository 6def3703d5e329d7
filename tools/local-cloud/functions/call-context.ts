import type { FunctionConfig } from '../config';
import { localCredentials } from '../credentials';

/** Who or what started a function. What the service calls its message push is not documented: `wx_push` is ours. */
export interface Caller {
  readonly source: 'wx_client' | 'wx_http' | 'wx_trigger' | 'wx_push' | 'scf';
  readonly openid?: string;
}

/** AppId of the pretended mini-program. */
export const LOCAL_APPID = 'wx0000000000000000';
/** What it asks for an access token with. */
export const LOCAL_SECRET = 'local-secret';

/** Environment variables of an instance: only what the cloud sets and `cloudbaserc.json` adds, plus what Node needs. */
export function instanceEnvironment(config: FunctionConfig, envId: string, serviceUrl: string): Record<string, string> {
  return {
    ...(process.env.PATH === undefined ? {} : { PATH: process.env.PATH }),
    // The cloud runs in UTC whatever the developer's machine does.
    TZ: 'UTC',
    TCB_ENV: envId,
    SCF_NAMESPACE: envId,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: localCredentials.secretId,
    TENCENTCLOUD_SECRETKEY: localCredentials.secretKey,
    SCF_FUNCTIONNAME: config.name,
    CLOUD_SERVICE_URL: serviceUrl,
    WX_APPID: LOCAL_APPID,
    WX_SECRET: LOCAL_SECRET,
    WX_API_URL: new URL(serviceUrl).origin,
    WX_MINIPROGRAM_STATE: 'developer',
    ...config.envVariables,
  };
}

/**
 * The second argument of `main`. Its `environment` names its own keys in TCB_CONTEXT_KEYS and WX_CONTEXT_KEYS, which is
 * where the SDK's getCloudbaseContext looks; a call without an identity has no openid at all.
 */
export function callContext(
  config: FunctionConfig,
  envId: string,
  caller: Caller,
  requestId: string,
): Record<string, unknown> {
  const tcb = {
    TCB_ENV: envId,
    SCF_NAMESPACE: envId,
    TCB_SOURCE: caller.source,
    ...(caller.source === 'wx_trigger' ? { TRIGGER_SRC: 'timer' } : {}),
  };
  const wx =
    caller.openid === undefined ? { WX_APPID: LOCAL_APPID } : { WX_APPID: LOCAL_APPID, WX_OPENID: caller.openid };
  const values = { ...tcb, ...wx, WX_CLIENTIP: '127.0.0.1' };
  const environment = {
    TCB_CONTEXT_KEYS: Object.keys(tcb).join(','),
    WX_CONTEXT_KEYS: [...Object.keys(wx), 'WX_CLIENTIP'].join(','),
    ...values,
  };
  return {
    callbackWaitsForEmptyEventLoop: true,
    memory_limit_in_mb: config.memorySize,
    time_limit_in_ms: config.timeout * 1000,
    request_id: requestId,
    environment: JSON.stringify(environment),
    environ: Object.entries(environment)
      .map(([key, value]) => `${key}=${value}`)
      .join(';'),
    function_version: '$LATEST',
    function_name: config.name,
    namespace: envId,
    tencentcloud_region: 'ap-shanghai',
    tencentcloud_appid: '0',
    tencentcloud_uin: '0',
  };
}

/** `event` as the WeChat side passes it on: it adds `userInfo`, and whatever a client wrote there is dropped. */
export function callEvent(data: Readonly<Record<string, unknown>>, caller: Caller): Record<string, unknown> {
  const { userInfo: _claimed, ...rest } = data;
  return caller.openid === undefined ? rest : { ...rest, userInfo: { appId: LOCAL_APPID, openId: caller.openid } };
}

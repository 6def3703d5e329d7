import Taro from '@tarojs/taro';

let started = false;

/** Before the first use of the cloud. */
export function start(): void {
  if (started) return;
  const env = process.env.TARO_APP_CLOUD_ENV;
  Taro.cloud.init(env ? { env, traceUser: true } : { traceUser: true });
  started = true;
}

/** One call of a cloud function. WeChat itself says who is calling. */
export async function invoke(name: string, body: object): Promise<unknown> {
  start();
  const { result } = await Taro.cloud.callFunction({ name, data: body });
  return result;
}

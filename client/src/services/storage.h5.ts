/**
 * Text by key in the browser. Quota and private-mode refusals come out as exceptions, as on the phone. In the preview each
 * demo identity is a phone of its own: what one has typed is not there for the next. A build for a cloud's environment knows
 * no identities.
 */
export const DEMO_IDENTITY = 'demo-owner';

export const identity = (): string => window.localStorage.getItem('local-openid') ?? DEMO_IDENTITY;

const ofIdentity = (): string => (identity() === DEMO_IDENTITY ? '' : `${identity()}:`);
const prefix: () => string = !process.env.TARO_APP_CLOUD_ENV ? ofIdentity : () => '';

export const readText = (key: string): string | null => window.localStorage.getItem(prefix() + key);
export const writeText = (key: string, text: string): void => window.localStorage.setItem(prefix() + key, text);
export const removeText = (key: string): void => window.localStorage.removeItem(prefix() + key);
export const listKeys = (): readonly string[] =>
  Object.keys(window.localStorage)
    .filter((key) => key.startsWith(prefix()))
    .map((key) => key.slice(prefix().length));

/**
 * Every variable that the client reads, given a value in every mode: one that stays undefined would leave
 * `process.env` in the bundle, and a mini-program has no `process`.
 */
export const constants = {
  NODE_ENV: JSON.stringify(process.env.NODE_ENV ?? 'production'),
  TARO_APP_CLOUD_ENV: JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? ''),
  TARO_APP_VERSION: JSON.stringify(process.env.npm_package_version ?? '0.1.0'),
};

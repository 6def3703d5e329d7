/** Constants of the build. */
export const IS_H5 = process.env.TARO_ENV === 'h5';
export const VERSION = process.env.TARO_APP_VERSION ?? '';

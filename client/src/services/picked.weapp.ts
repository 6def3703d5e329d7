import Taro from '@tarojs/taro';

/** What WeChat's pickers answer; null when one was closed without a choice, which they tell as a fault. */
export const chosenOrNull = <Chosen>(choosing: Promise<Chosen>): Promise<Chosen | null> =>
  choosing.catch((fault: { readonly errMsg?: string }) => {
    if (fault.errMsg?.includes('cancel')) return null;
    throw fault;
  });

export const readBase64 = (filePath: string): Promise<string> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      encoding: 'base64',
      success: ({ data }) => resolve(String(data)),
      fail: reject,
    });
  });

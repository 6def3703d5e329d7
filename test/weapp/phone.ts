/** What of `wx` the product uses, as a phone would answer: storage, network, navigation, canvas, cloud. */

export interface PhoneOptions {
  readonly storage?: Readonly<Record<string, string>>;
  readonly isOnline?: boolean;
  readonly cloud?: (name: string, data: unknown) => Promise<unknown>;
  /** The file that is chosen from a chat; without one, the choice is cancelled. */
  readonly file?: { readonly name: string; readonly text: string };
  readonly navigate: (kind: 'navigateTo' | 'redirectTo' | 'switchTab' | 'navigateBack', url: string) => void;
}

type AskPrivacy = (resolve: (answer: object) => void, about: object) => void;

interface Callbacks {
  readonly success?: (result: object) => void;
  readonly complete?: () => void;
  readonly url?: string;
}

const done = (options: Callbacks, result: object): Promise<object> => {
  options.success?.(result);
  options.complete?.();
  return Promise.resolve(result);
};

/** A 2D canvas that counts what is drawn on it. */
export class CountingCanvas {
  width = 300;
  height = 150;
  strokes = 0;
  getContext(): object {
    const count = () => {
      this.strokes += 1;
    };
    const gradient = { addColorStop: () => undefined };
    const known: Record<string, unknown> = {
      canvas: this,
      measureText: (text: string) => ({ width: text.length * 10 }),
      createLinearGradient: () => gradient,
      createRadialGradient: () => gradient,
    };
    return new Proxy(known, { get: (target, key) => target[String(key)] ?? count, set: () => true });
  }
}

export function phone({ storage = {}, isOnline = true, cloud, file, navigate }: PhoneOptions) {
  const kept = new Map(Object.entries(storage));
  const toasts: string[] = [];
  let askPrivacy: AskPrivacy | null = null;
  const privacyAnswers: object[] = [];
  const opened: string[] = [];
  /** WeChat keeps a file under the path that it is given, or under one of its own. */
  const downloadFile = (options: Callbacks & { filePath?: string }) => {
    const { filePath } = options;
    void Promise.resolve().then(() =>
      done(options, { statusCode: 200, ...(filePath ? { filePath } : { tempFilePath: 'wxfile://tmp' }) }),
    );
    return { onProgressUpdate: (tell: (at: object) => void) => tell({ progress: 50 }), abort: () => undefined };
  };
  const canvases: CountingCanvas[] = [];
  const go = (kind: Parameters<PhoneOptions['navigate']>[0]) => (options: Callbacks) => {
    navigate(kind, options.url ?? '');
    return done(options, { errMsg: `${kind}:ok` });
  };
  const query = {
    select: () => query,
    fields: () => query,
    boundingClientRect: () => query,
    node: () => query,
    size: () => query,
    in: () => query,
    exec: (answer?: (found: unknown[]) => void) => {
      const node = new CountingCanvas();
      canvases.push(node);
      answer?.([{ node, width: 160, height: 160 }]);
      return query;
    },
  };
  const system = {
    pixelRatio: 2,
    windowWidth: 390,
    windowHeight: 844,
    platform: 'ios',
    fontSizeSetting: 16,
    SDKVersion: '3.10.0',
  };
  const wx = {
    getSystemInfoSync: () => system,
    getWindowInfo: () => system,
    getAppBaseInfo: () => system,
    getDeviceInfo: () => system,
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: string) => void kept.set(key, value),
    removeStorageSync: (key: string) => void kept.delete(key),
    getStorageInfoSync: () => ({ keys: [...kept.keys()], currentSize: 1, limitSize: 10240 }),
    getNetworkType: (options: Callbacks) => done(options, { networkType: isOnline ? 'wifi' : 'none' }),
    onNetworkStatusChange: () => undefined,
    navigateTo: go('navigateTo'),
    redirectTo: go('redirectTo'),
    switchTab: go('switchTab'),
    navigateBack: go('navigateBack'),
    pageScrollTo: (options: Callbacks) => done(options, {}),
    showToast: (options: Callbacks & { title: string }) => {
      toasts.push(options.title);
      return done(options, {});
    },
    showModal: (options: Callbacks) => done(options, { confirm: true, cancel: false }),
    chooseMessageFile: (options: Callbacks & { readonly fail?: (fault: object) => void }) => {
      if (file) return done(options, { tempFiles: [{ name: file.name, path: 'wxfile://chosen' }] });
      options.fail?.({ errMsg: 'chooseMessageFile:fail cancel' });
      return Promise.resolve();
    },
    getFileSystemManager: () => ({
      readFile: (options: Callbacks & { readonly encoding: BufferEncoding }) =>
        done(options, { data: Buffer.from(file?.text ?? '').toString(options.encoding) }),
    }),
    setClipboardData: (options: Callbacks) => done(options, {}),
    createSelectorQuery: () => query,
    canvasToTempFilePath: (options: Callbacks) => done(options, { tempFilePath: 'wxfile://poster.png' }),
    saveImageToPhotosAlbum: (options: Callbacks) => done(options, {}),
    canIUse: () => true,
    onNeedPrivacyAuthorization: (ask: AskPrivacy) => {
      askPrivacy = ask;
    },
    openPrivacyContract: () => undefined,
    env: { USER_DATA_PATH: 'wxfile://usr' },
    downloadFile,
    openDocument: (options: Callbacks & { filePath: string }) => {
      opened.push(options.filePath);
      return done(options, {});
    },
    shareFileMessage: (options: Callbacks & { fileName: string }) => {
      opened.push(options.fileName);
      return done(options, {});
    },
    nextTick: (work: () => void) => setTimeout(work, 0),
    cloud: {
      init: () => undefined,
      callFunction: async ({ name, data }: { name: string; data: unknown }) => {
        if (!cloud) throw new Error('cloud.callFunction:fail no network');
        return { result: await cloud(name, data) };
      },
    },
  };
  /** WeChat wants its privacy guide agreed to; the answers it gets are kept in order. */
  const needPrivacy = (): void => askPrivacy?.((answer) => void privacyAnswers.push(answer), { referrer: 'button' });
  return { wx, kept, toasts, canvases, needPrivacy, privacyAnswers, opened };
}

/** What of `wx` the product uses, as a phone would answer: storage, network, navigation, canvas, cloud. */

export interface PhoneOptions {
  readonly storage?: Readonly<Record<string, string>>;
  readonly isOnline?: boolean;
  readonly cloud?: (name: string, data: unknown) => Promise<unknown>;
  /** The realtime watch of the reader's own signals; without one it breaks at once. */
  readonly watch?: (onSignal: () => void, onBroken: () => void) => () => void;
  /** What lay under the mini-program's own path when it was closed. */
  readonly left?: ReadonlySet<string>;
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

interface Watch {
  readonly onChange: (snapshot: object) => void;
  readonly onError: (fault: Error) => void;
}

const noRule = (): never => {
  throw new Error('no client may read this collection');
};

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

export function phone({ storage = {}, isOnline = true, cloud, watch, left, file, navigate }: PhoneOptions) {
  const kept = new Map(Object.entries(storage));
  const toasts: string[] = [];
  const badges = new Map<number, string>();
  /** `watch()` of the platform: how things stand first, then what changed. */
  const watching = ({ onChange, onError }: Watch) => {
    if (!watch) {
      setTimeout(() => onError(new Error('no watch')), 0);
      return { close: () => Promise.resolve() };
    }
    setTimeout(() => onChange({ type: 'init' }), 0);
    const close = watch(
      () => onChange({}),
      () => onError(new Error('cut')),
    );
    return { close: () => Promise.resolve(close()) };
  };
  const own = (query: Readonly<Record<string, unknown>>) => {
    if (query['_openid'] !== '{openid}')
      throw new Error("the rule lets everybody see his own alone: where({_openid: '{openid}'})");
    return { watch: watching };
  };
  let askPrivacy: AskPrivacy | null = null;
  const privacyAnswers: object[] = [];
  const opened: string[] = [];
  /** What lies under the mini-program's own path. */
  const files = new Set(left);
  /** WeChat keeps a file under the path that it is given, or under one of its own. */
  const downloadFile = (options: Callbacks & { filePath?: string }) => {
    const { filePath } = options;
    if (filePath) files.add(filePath);
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
  /** What is asked for one by one: of a part of the page there is one, of several none, since nothing is laid out here. */
  const selectorQuery = () => {
    let isOfAll = false;
    const found: unknown[] = [];
    const ask = () => {
      found.push(isOfAll ? [] : null);
      return query;
    };
    const query = {
      select: () => {
        isOfAll = false;
        return query;
      },
      selectAll: () => {
        isOfAll = true;
        return query;
      },
      fields: () => query,
      boundingClientRect: ask,
      scrollOffset: ask,
      node: () => query,
      size: () => query,
      in: () => query,
      exec: (answer?: (found: unknown[]) => void) => {
        if (found.length > 0) {
          answer?.(found);
          return query;
        }
        const node = new CountingCanvas();
        canvases.push(node);
        answer?.([{ node, width: 160, height: 160 }]);
        return query;
      },
    };
    return query;
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
    onAppShow: () => undefined,
    onAppHide: () => undefined,
    setTabBarBadge: (options: Callbacks & { readonly index: number; readonly text: string }) => {
      badges.set(options.index, options.text);
      return done(options, {});
    },
    removeTabBarBadge: (options: Callbacks & { readonly index: number }) => {
      badges.delete(options.index);
      return done(options, {});
    },
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
      unlinkSync: (place: string) => {
        if (!files.delete(place)) throw new Error('unlinkSync:fail no such file or directory');
      },
    }),
    setClipboardData: (options: Callbacks) => done(options, {}),
    createSelectorQuery: selectorQuery,
    onKeyboardHeightChange: () => undefined,
    offKeyboardHeightChange: () => undefined,
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
      database: () => ({ collection: (name: string) => ({ where: name === 'signals' ? own : noRule }) }),
      callFunction: async ({ name, data }: { name: string; data: unknown }) => {
        if (!cloud) throw new Error('cloud.callFunction:fail no network');
        return { result: await cloud(name, data) };
      },
    },
  };
  /** WeChat wants its privacy guide agreed to; the answers it gets are kept in order. */
  const needPrivacy = (): void => askPrivacy?.((answer) => void privacyAnswers.push(answer), { referrer: 'button' });
  return { wx, kept, toasts, badges, canvases, needPrivacy, privacyAnswers, opened, files };
}

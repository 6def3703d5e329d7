import Taro from '@tarojs/taro';

import { start } from '../../cloud.weapp';
import type { WatchSignals } from './types';

/** Of the reader's own document: the rule of the collection lets nobody see another's. */
export const watchSignals: WatchSignals = (onSignal, onBroken) => {
  start();
  try {
    const signals = Taro.cloud.database().collection('signals').where({ _openid: '{openid}' });
    const watcher = signals.watch({
      // The first of them says how things stand, not that something happened.
      onChange: (snapshot) => {
        if (!isFirst(snapshot)) onSignal();
      },
      onError: () => onBroken(),
    });
    return () => void watcher.close();
  } catch {
    return null;
  }
};

const isFirst = (snapshot: object): boolean => 'type' in snapshot && snapshot.type === 'init';

import { QueryClientProvider } from '@tanstack/react-query';
import { useDidShow, useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';

import './app.scss';
import './ui/browser';
import { watchDay } from './services/day';
import { flushMarks, watchMarks } from './services/measures/marks';
import { onNetwork, watchNetwork } from './services/network';
import { flushOutbox } from './services/outbox';
import { watchPrivacy } from './services/privacy-ask';
import { queryClient } from './services/query-client';

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    watchNetwork();
    watchMarks();
    watchPrivacy();
    onNetwork((online) => {
      if (online) void flushOutbox();
    });
  });
  useDidShow(() => {
    watchDay();
    void flushOutbox();
    void flushMarks();
  });
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}

import { QueryClientProvider } from '@tanstack/react-query';
import { useDidShow, useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';

import './app.scss';
import './ui/browser';
import { flushGrants, refreshAsks, watchAlerts } from './services/alerts';
import { flushChat, refreshUnread, watchUnread } from './services/chat';
import { watchDay } from './services/day';
import { flushMarks, watchMarks } from './services/measures/marks';
import { onNetwork, watchNetwork } from './services/network';
import { dropOpenedFiles } from './services/open-file';
import { flushOutbox } from './services/outbox';
import { watchPrivacy } from './services/privacy-ask';
import { queryClient } from './services/query-client';
import { watchAwake } from './services/visibility';

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    watchNetwork();
    watchAwake();
    watchUnread();
    watchMarks();
    watchAlerts();
    watchPrivacy();
    dropOpenedFiles();
    onNetwork((online) => {
      if (!online) return;
      void flushOutbox();
      flushChat();
    });
  });
  useDidShow(() => {
    watchDay();
    void flushOutbox();
    void flushMarks();
    flushChat();
    void refreshUnread();
    void flushGrants();
    void refreshAsks();
  });
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}

import { View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { LIMITS } from '@shared/api';
import type { ChatEntry } from '@shared/api/chat';

import './index.scss';
import { call } from '../../services/call';
import { useDay } from '../../services/day';
import { replacePage } from '../../services/navigation';
import { useParams } from '../../services/params';
import { useMe } from '../../services/people';
import { useDebounced } from '../../services/use-debounced';
import { CHAT, CHAT_SEARCH } from '../../texts/chat';
import { Asked, Button, Card, Pressable, Screen, StatePage, TextField } from '../../ui';
import { nameOf } from '../room/name-of';
import { sayWhen } from '../room/when';
import { excerptOf } from './excerpt';

/** What was said, by its words, `?firm=`: a hit leads to its place in the conversation. */
export default function SearchPage() {
  const { firm } = useParams();
  const me = useMe(firm === undefined);
  const firmId = firm ?? me.data?.member?.firmId;
  const [text, setText] = useState('');
  return (
    <Screen className="stack">
      <TextField
        label={CHAT_SEARCH.aria}
        placeholder={CHAT_SEARCH.placeholder}
        value={text}
        maxlength={LIMITS.chatSearch}
        onInput={setText}
      />
      <Found firmId={firmId} text={useDebounced(text.trim())} />
    </Screen>
  );
}

function Found({ firmId, text }: { readonly firmId: string | undefined; readonly text: string }) {
  const isAsked = firmId !== undefined && text !== '';
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['chat-search', firmId, text],
    queryFn: ({ pageParam }) =>
      call('chat', 'search', { firmId: firmId ?? '', text, ...(pageParam === null ? {} : { before: pageParam }) }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    enabled: isAsked,
    // What is said meanwhile is found too.
    staleTime: 0,
  });
  if (!isAsked) return <View className="text-soft">{CHAT_SEARCH.lead}</View>;
  if (!data) return <Asked loading={CHAT_SEARCH.loading} error={error} retry={() => void refetch()} />;
  const entries = data.pages.flatMap((page) => page.entries);
  if (entries.length === 0)
    return <StatePage icon="search" title={CHAT_SEARCH.noneTitle} text={CHAT_SEARCH.noneText} />;
  return (
    <View className="stack">
      <Card className="line-list card--list">
        {entries.map((entry) => (
          <Hit key={entry.seq} entry={entry} text={text} firmId={firmId} />
        ))}
      </Card>
      {hasNextPage && (
        <Button
          kind="secondary"
          label={CHAT_SEARCH.more}
          disabled={isFetchingNextPage}
          onTap={() => void fetchNextPage()}
        />
      )}
    </View>
  );
}

interface HitProps {
  readonly entry: ChatEntry;
  readonly text: string;
  readonly firmId: string;
}

function Hit({ entry: { seq, at, from, what }, text, firmId }: HitProps) {
  const today = useDay();
  const pieces = excerptOf(what, text);
  const name = `${nameOf(from)}（${CHAT.roles[from.side]}）`;
  const day = sayWhen(at, today);
  return (
    <Pressable
      className="line-item"
      label={CHAT_SEARCH.found(name, day, pieces.map(({ words }) => words).join(''))}
      onTap={() => replacePage('room', { firm: firmId, at: String(seq) })}
    >
      <View className="grow">
        <View className="row row--apart text-soft">
          <View>{name}</View>
          <View>{day}</View>
        </View>
        <View>
          {pieces.map(({ words, isHit }, index) => (
            <View key={index} className={isHit ? 'found found--hit' : 'found'}>
              {words}
            </View>
          ))}
        </View>
      </View>
    </Pressable>
  );
}

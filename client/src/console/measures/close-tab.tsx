import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { STATE_NAMES } from '@shared/text/measures';

import { call } from '../../services/call';
import { useDebounced } from '../../services/use-debounced';
import { CONSOLE_MEASURES } from '../../texts/console-measures';
import { Card, LinkRow, Notice } from '../../ui';
import { Asked } from '../parts/asked';
import type { Scope } from '../parts/console-page';
import { LineInput } from '../parts/line-input';
import { oneLine } from '../parts/one-line';
import { placeName } from '../parts/region-store';
import { CloseSheet } from './close-sheet';

const MOST_FOUND = 20;

/** One measure by its title, to be closed before its end or opened again. */
export function CloseTab({ region, operator }: Scope) {
  const [text, setText] = useState('');
  const [opened, setOpened] = useState<string | null>(null);
  const words = useDebounced(oneLine(text));
  const query = useQuery({
    queryKey: ['console', 'find', region, words],
    queryFn: () => call('measures', 'search', { region, text: words, limit: MOST_FOUND }),
    enabled: words !== '',
  });
  const items = query.data?.items;
  return (
    <View className="stack">
      <View className="text-soft">{CONSOLE_MEASURES.closeLead}</View>
      <LineInput label={CONSOLE_MEASURES.search} value={text} onInput={setText} />
      {words === '' && <Notice>{CONSOLE_MEASURES.start}</Notice>}
      {words !== '' && !items && <Asked {...query} />}
      {items?.length === 0 && <Notice tone="warn">{CONSOLE_MEASURES.notFound}</Notice>}
      {items !== undefined && items.length > 0 && (
        <Card className="line-list card--list">
          {items.map(({ id, title, region: place, state }) => (
            <LinkRow
              key={id}
              title={title}
              text={`${placeName(place)} · ${STATE_NAMES[state]}`}
              label={CONSOLE_MEASURES.closeOpen(title)}
              onTap={() => setOpened(id)}
            />
          ))}
        </Card>
      )}
      {opened !== null && <CloseSheet measureId={opened} regions={operator.regions} onClose={() => setOpened(null)} />}
    </View>
  );
}

import { View } from '@tarojs/components';
import { useState } from 'react';

import type { ActionOutput } from '@shared/api';

import { minuteOf } from '../../services/say-day';
import { sayPath } from '../../services/say-path';
import { sayValue } from '../../services/say-value';
import { EDITS } from '../../texts/team';
import { Card, Link } from '../../ui';

type Edit = ActionOutput<'firms', 'versions'>['items'][number];

/** A first save names everything: nobody reads more than these at once. */
const SHOWN = 5;

export function EditCard({ edit: { version, at, by, changes } }: { readonly edit: Edit }) {
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? changes : changes.slice(0, SHOWN);
  return (
    <Card className="stack">
      <View>
        <View className="text-strong">{EDITS.by(by.name ?? EDITS.someone, by.isYou)}</View>
        <View className="text-soft">
          {minuteOf(at)}
          {version === 1 ? ` · ${EDITS.first}` : ''}
        </View>
      </View>
      {changes.length === 0 && version > 1 && <View>{EDITS.none}</View>}
      {shown.map(({ path, from, to }) => (
        <View key={path}>
          <View className="text-soft">{sayPath(path)}</View>
          <View>{version === 1 ? sayValue(path, to) : EDITS.change(sayValue(path, from), sayValue(path, to))}</View>
        </View>
      ))}
      {shown.length < changes.length && (
        <Link icon="down" label={EDITS.more(changes.length - shown.length)} onTap={() => setOpen(true)} />
      )}
    </Card>
  );
}

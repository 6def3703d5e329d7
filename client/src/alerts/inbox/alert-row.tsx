import { View } from '@tarojs/components';

import { KIND_WORDS } from '@shared/text/alert-words';
import { wordAlert } from '@shared/text/alerts';

import { useDay } from '../../services/day';
import type { InboxItem } from '../../services/alerts';
import { openPage } from '../../services/navigation';
import { INBOX } from '../../texts/alerts';
import { Icon, Pressable } from '../../ui';
import { KIND_ICONS } from '../kind-icons';
import { goneOf, wayOf } from '../way-of';
import { SettleLink } from './settle-link';

/** One alert: of what kind, what happened, until when, and the way to the thing itself or to what is left of it. */
export function AlertRow({ item }: { readonly item: InboxItem }) {
  const today = useDay();
  const { facts, firmName, what, isNew, there } = item;
  const { title, line, day } = wordAlert(facts, { firmName, what });
  const kind = KIND_WORDS[facts.kind];
  const dayWord = INBOX.days[facts.kind];
  const by = day !== null && dayWord !== undefined ? `${dayWord} ${day}` : '';
  const gone = there ? null : goneOf(item);
  const way = gone?.left ?? wayOf(item, today);
  // What it asked to do cannot be done any more.
  const told = gone ? [gone.text] : [line, by];
  const said = [isNew ? INBOX.isNew : '', title, ...told, way.label];
  return (
    <View className="alert">
      <Pressable
        className="alert__open"
        label={said.filter((part) => part !== '').join('，')}
        onTap={() => openPage(way.page, way.query)}
      >
        <View className="line-item__icon">
          <Icon name={KIND_ICONS[facts.kind]} />
        </View>
        <View className="grow alert__body">
          <View className="row row--wrap">
            <View className="text-small alert__kind">{kind}</View>
            {isNew && <View className="alert__new">{INBOX.isNew}</View>}
          </View>
          <View className="text-strong">{withoutKind(title, kind)}</View>
          {!gone && line !== '' && <View className="text-soft">{line}</View>}
          {!gone && by !== '' && (
            <View className="row text-small alert__day">
              <Icon name="calendar" />
              <View className="grow">{by}</View>
            </View>
          )}
          {gone && <View className="text-small">{gone.text}</View>}
          <View className="row text-small alert__way">
            <View>{way.label}</View>
            <Icon name="right" />
          </View>
        </View>
      </Pressable>
      <SettleLink item={item} title={title} />
    </View>
  );
}

/** The kind stands above it. */
const withoutKind = (title: string, kind: string): string =>
  title.startsWith(`${kind}：`) ? title.slice(kind.length + 1) : title;

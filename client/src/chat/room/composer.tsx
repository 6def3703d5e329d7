import { Textarea, View } from '@tarojs/components';
import { useState } from 'react';

import { LIMITS } from '@shared/api';
import type { Conversation } from '@shared/api/chat';
import type { Topic } from '@shared/chat';

import type { OpenConversation, Waiting } from '../../services/chat/types';
import { CHAT } from '../../texts/chat';
import { Icon, Pressable } from '../../ui';
import { AddSheet } from './add-sheet';
import type { Attached } from './attached';
import { CARD_ICONS } from './card-body';
import { QuickSheet } from './quick-sheet';
import { TopicChoice } from './topic-choice';

interface ComposerProps {
  readonly conversation: Conversation;
  readonly draft: string;
  readonly setDraft: OpenConversation['setDraft'];
  readonly say: OpenConversation['say'];
  readonly replyTo: Waiting['replyTo'];
  readonly onReplied: () => void;
  readonly attached: Attached | null;
  readonly onAttach: (attached: Attached | null) => void;
  /** It became higher or lower. */
  readonly onGrow: (lines: number) => void;
}

/** Where one writes: what is written stays until it is sent, and goes out in the order in which it was sent. */
export function Composer(props: ComposerProps) {
  const { conversation, draft, setDraft, say, replyTo, onReplied, attached, onAttach, onGrow } = props;
  const [open, setOpen] = useState<'add' | 'quick' | null>(null);
  const [topic, setTopic] = useState<Topic | null>(null);
  const { side, clock, care } = conversation;
  const text = draft.trim();
  const canSend = text !== '' || attached !== null;
  const asksTopic = side === 'firm' && clock === null && canSend;
  const close = (): void => setOpen(null);

  const out = (saying: Parameters<typeof say>[0]): void =>
    say(saying, { ...(asksTopicOf(conversation) && topic ? { topic } : {}), replyTo });
  /** What was said was the reply, and has its topic: the next is neither. */
  const said = (): void => {
    onReplied();
    setTopic(null);
  };
  const send = (): void => {
    if (!canSend) return;
    if (attached) out({ kind: 'card', ...attached });
    if (text !== '') out({ kind: 'text', text });
    setDraft('');
    onAttach(null);
    said();
  };
  return (
    <View className="composer">
      {care === null && <View className="text-small composer__warn">{CHAT.noCareLine}</View>}
      {asksTopic && <TopicChoice value={topic} onPick={setTopic} />}
      {replyTo && (
        <Bar icon="undo" label={CHAT.replying} words={replyTo.brief} closing={CHAT.cancelReply} onClose={onReplied} />
      )}
      {attached && (
        <Bar
          icon={CARD_ICONS[attached.card.of]}
          label={CHAT.cards[attached.card.of]}
          words={attached.title}
          closing={CHAT.detach}
          onClose={() => onAttach(null)}
        />
      )}
      <View className="composer__row">
        <Pressable className="composer__round" label={CHAT.more} onTap={() => setOpen('add')}>
          <Icon name="plus" />
        </Pressable>
        {side === 'care' && (
          <Pressable className="composer__quick" onTap={() => setOpen('quick')}>
            {CHAT.quick}
          </Pressable>
        )}
        <Textarea
          className="composer__input"
          value={draft}
          autoHeight
          maxlength={LIMITS.chatText}
          placeholder={side === 'firm' ? CHAT.inputHint : CHAT.inputHintCare}
          placeholderClass="composer__placeholder"
          aria-label={CHAT.input}
          adjustPosition={false}
          showConfirmBar={false}
          disableDefaultPadding
          onInput={(event) => setDraft(event.detail.value)}
          onLineChange={(event) => onGrow(event.detail.lineCount)}
        />
        <Pressable
          className={`composer__send ${canSend ? '' : 'composer__send--off'}`}
          disabled={!canSend}
          onTap={send}
        >
          {CHAT.send}
        </Pressable>
      </View>
      {open === 'add' && (
        <AddSheet
          conversation={conversation}
          onFile={(file) => {
            out({ kind: 'file', file });
            said();
          }}
          onCard={onAttach}
          onClose={close}
        />
      )}
      {open === 'quick' && (
        <QuickSheet onPick={(words) => setDraft(draft === '' ? words : `${draft}\n${words}`)} onClose={close} />
      )}
    </View>
  );
}

/** A question that waits has its topic already. */
const asksTopicOf = ({ side, clock }: Conversation): boolean => side === 'firm' && clock === null;

interface BarProps {
  readonly icon: Parameters<typeof Icon>[0]['name'];
  readonly label: string;
  readonly words: string;
  readonly closing: string;
  readonly onClose: () => void;
}

function Bar({ icon, label, words, closing, onClose }: BarProps) {
  return (
    <View className="composer__bar">
      <Icon name={icon} />
      <View className="grow composer__words">
        {label}：{words}
      </View>
      <Pressable className="composer__round" label={closing} onTap={onClose}>
        <Icon name="cross" />
      </Pressable>
    </View>
  );
}

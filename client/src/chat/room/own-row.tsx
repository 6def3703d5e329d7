import { View } from '@tarojs/components';

import type { HeldMessage } from '@shared/api/chat';

import type { Saying, Waiting } from '../../services/chat/types';
import { useOnline } from '../../services/network';
import { CHAT } from '../../texts/chat';
import { CHAT_FAULTS } from '../../texts/chat-faults';
import { Icon, Link } from '../../ui';
import { CARD_ICONS } from './card-body';
import { statusOfHeld, statusOfWaiting } from './status';
import { StatusLine } from './status-line';
import { TextBody } from './text-body';

interface HeldRowProps {
  readonly held: HeldMessage;
  readonly onRemove: (key: string) => void;
}

/** Said, and out of sight for the others: with why, and the way to drop it. */
export function HeldRow({ held: { key, what, why }, onRemove }: HeldRowProps) {
  return (
    <View className="bubble-row bubble-row--own">
      <View className="bubble bubble--held">
        {what.kind === 'text' && <TextBody text={why === 'refused' ? CHAT.wordsGone : what.text} />}
        {(what.kind === 'picture' || what.kind === 'file') && (
          <Thing icon={what.kind === 'picture' ? 'picture' : 'doc'} name={what.name} />
        )}
        {what.kind === 'card' && <Thing icon={CARD_ICONS[what.card.of]} name={what.title} />}
      </View>
      <StatusLine status={statusOfHeld(why)} />
      <Link label={why === 'refused' ? CHAT.remove : CHAT.recall} onTap={() => onRemove(key)} />
    </View>
  );
}

interface WaitingRowProps {
  readonly waiting: Waiting;
  readonly onAgain: (key: string) => void;
  readonly onRewrite: (key: string) => void;
  readonly onRemove: (key: string) => void;
}

/** Still on this phone: it goes out by itself, or says why not and what can be done. */
export function WaitingRow({ waiting, onAgain, onRewrite, onRemove }: WaitingRowProps) {
  const isOnline = useOnline();
  const { key, saying, replyTo, problem, isUnkept } = waiting;
  const isRefused = problem?.code === 'refused';
  return (
    <View className="bubble-row bubble-row--own">
      <View className="bubble bubble--held">
        {replyTo && <View className="bubble__quote">{replyTo.brief}</View>}
        <Said saying={saying} />
      </View>
      <StatusLine status={statusOfWaiting(waiting, isOnline)} />
      {isUnkept && problem === null && <View className="bubble__status">{CHAT_FAULTS.fileUnkept}</View>}
      {(problem !== null || !isOnline) && (
        <View className="row">
          {problem !== null && !isRefused && <Link label={CHAT.again} onTap={() => onAgain(key)} />}
          {isRefused && saying.kind === 'text' && <Link label={CHAT.rewrite} onTap={() => onRewrite(key)} />}
          <Link label={CHAT.remove} onTap={() => onRemove(key)} />
        </View>
      )}
    </View>
  );
}

function Said({ saying }: { readonly saying: Saying }) {
  switch (saying.kind) {
    case 'text':
      return <TextBody text={saying.text} />;
    case 'file':
      return <Thing icon="doc" name={saying.file.name} />;
    case 'card':
      return <Thing icon={CARD_ICONS[saying.card.of]} name={saying.title} />;
  }
}

function Thing({ icon, name }: { readonly icon: Parameters<typeof Icon>[0]['name']; readonly name: string }) {
  return (
    <View className="bubble__thing">
      <Icon name={icon} />
      <View className="grow text-strong">{name}</View>
    </View>
  );
}

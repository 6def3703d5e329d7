import { View } from '@tarojs/components';

import type { RungStatus } from '@shared/check/types';
import type { Rung } from '@shared/rules/types';
import { rungText } from '@shared/text';

import { HOME } from '../texts/home';
import { STATUS_WORDS } from '../texts/outcomes';
import { LADDER } from '../texts/rungs';
import { Icon, STATUS_TONE, type IconName } from '../ui';

interface StairsProps {
  readonly statuses: Partial<Record<Rung, RungStatus>>;
  readonly goal: Rung | null;
  readonly onTap: ((rung: Rung) => void) | null;
}

const ICONS: Readonly<Record<string, IconName>> = {
  met: 'check',
  unmet: 'cross',
  unknown: 'question',
  review: 'person',
  na: 'minus',
};

/** A name of four characters may break in the middle and nowhere else. */
const breakable = (name: string): string => (name.length === 4 ? `${name.slice(0, 2)}\u200b${name.slice(2)}` : name);

/** The four rungs as stairs, lowest on the left; each says its own verdict in icon and word. */
export function Stairs({ statuses, goal, onTap }: StairsProps) {
  return (
    <View className="stairs" aria-label={HOME.ladderLabel}>
      {LADDER.map((rung, at) => {
        const status = statuses[rung];
        const { short, name } = rungText(rung);
        const word = status ? STATUS_WORDS[status] : HOME.unasked;
        return (
          <View
            key={rung}
            className={`stair stair--${at + 1} ${status === 'qualified' ? 'stair--met' : ''}`}
            hoverClass={onTap ? 'button--pressed' : 'none'}
            aria-role={onTap ? 'button' : 'text'}
            aria-label={`${name}，${word}${rung === goal ? `，${HOME.goal}` : ''}`}
            onClick={() => onTap?.(rung)}
          >
            {rung === goal && (
              <View className="stair__flag">
                <Icon name="flag" />
                <View>{HOME.goal}</View>
              </View>
            )}
            <View className="stair__step">
              <View className="stair__name">{breakable(short)}</View>
              <View className="stair__word">
                {status && <Icon name={ICONS[STATUS_TONE[status]] ?? 'question'} />}
                <View>{word}</View>
              </View>
            </View>
          </View>
        );
      })}
    </View>
  );
}

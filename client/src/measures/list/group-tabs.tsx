import { View } from '@tarojs/components';

import { MEASURES } from '../../texts/measures';
import { Icon, Pressable } from '../../ui';
import { GROUPS, type Group } from './group-matches';

/** Where a name may break at large type, and nowhere else. */
const BREAK = '\u200b';

interface GroupTabsProps {
  readonly group: Group;
  readonly countOf: (group: Group) => number;
  readonly onPick: (group: Group) => void;
}

/** The three groups with how many measures each holds. */
export function GroupTabs({ group, countOf, onPick }: GroupTabsProps) {
  return (
    <View className="group-tabs" aria-role="tablist" aria-label={MEASURES.groupsLabel}>
      {GROUPS.map((each) => (
        <GroupTab key={each} group={each} count={countOf(each)} on={each === group} onTap={() => onPick(each)} />
      ))}
    </View>
  );
}

interface GroupTabProps {
  readonly group: Group;
  readonly count: number;
  readonly on: boolean;
  readonly onTap: () => void;
}

function GroupTab({ group, count, on, onTap }: GroupTabProps) {
  const { title, parts } = MEASURES.groups[group];
  return (
    <Pressable
      className={`group-tab ${on ? 'group-tab--on' : ''}`}
      role="tab"
      selected={on}
      label={`${title}，${MEASURES.count(count)}`}
      onTap={onTap}
    >
      <View className="group-tab__count">
        {on && <Icon name="check" />}
        <View>{count}</View>
      </View>
      <View className="group-tab__name">{parts.join(BREAK)}</View>
    </Pressable>
  );
}

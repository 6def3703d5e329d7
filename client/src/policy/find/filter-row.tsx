import { View } from '@tarojs/components';

import { FIND } from '../../texts/measures';
import { Icon, Pressable } from '../../ui';
import { activeFilters, type FindFilters } from './filters';

interface FilterRowProps {
  readonly filters: FindFilters;
  readonly onChange: (filters: FindFilters) => void;
  readonly onOpen: () => void;
}

/** The way to the filters, and those that are on, each with a cross. */
export function FilterRow({ filters, onChange, onOpen }: FilterRowProps) {
  const active = activeFilters(filters);
  const label = active.length === 0 ? FIND.filter : FIND.filterOn(active.length);
  return (
    <View className="row row--wrap">
      <Pressable className="pill find__filter" label={label} onTap={onOpen}>
        <Icon name="filter" />
        <View>{label}</View>
      </Pressable>
      {active.map(({ key, label: name, without }) => (
        <Pressable key={key} className="pill pill--on" label={FIND.remove(name)} onTap={() => onChange(without)}>
          <View>{name}</View>
          <Icon name="cross" />
        </Pressable>
      ))}
    </View>
  );
}

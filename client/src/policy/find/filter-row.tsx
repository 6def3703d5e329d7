import { View } from '@tarojs/components';

import { FIND } from '../../texts/measures';
import { Icon } from '../../ui';
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
      <View
        className="pill find__filter"
        hoverClass="button--pressed"
        aria-role="button"
        aria-label={label}
        onClick={onOpen}
      >
        <Icon name="filter" />
        <View>{label}</View>
      </View>
      {active.map(({ key, label: name, without }) => (
        <View
          key={key}
          className="pill pill--on"
          hoverClass="button--pressed"
          aria-role="button"
          aria-label={FIND.remove(name)}
          onClick={() => onChange(without)}
        >
          <View>{name}</View>
          <Icon name="cross" />
        </View>
      ))}
    </View>
  );
}

import { View } from '@tarojs/components';

import { NATION } from '@shared/measures';
import type { Facets } from '@shared/measures/search';

import { ownName } from '../../measures/list/say-facts';
import { FIND } from '../../texts/measures';
import { Button, Icon, Pressable, Sheet } from '../../ui';
import { choicesOf, FACETS, noFilters, toggled, type FindFilters } from './filters';

interface FilterSheetProps {
  readonly filters: FindFilters;
  readonly facets: Facets | null;
  readonly total: number;
  readonly home: string;
  readonly onChange: (filters: FindFilters) => void;
  readonly onRegion: () => void;
  readonly onClose: () => void;
}

/** Every filter with what it would show; the count on the button follows each tap. */
export function FilterSheet({ filters, facets, total, home, onChange, onRegion, onClose }: FilterSheetProps) {
  const regions = [...new Set([home, filters.region, NATION])];
  return (
    <Sheet title={FIND.filterTitle} onClose={onClose}>
      <View className="text-strong">{FIND.sections.region}</View>
      <View className="row row--wrap">
        {regions.map((region) => (
          <Check
            key={region}
            label={region === NATION ? FIND.regionAll : FIND.regionOf(ownName(region))}
            on={region === filters.region}
            onTap={() => onChange({ ...filters, region })}
          />
        ))}
        <Pressable className="pill" label={FIND.otherRegion} onTap={onRegion}>
          <Icon name="place" />
          <View>{FIND.otherRegion}</View>
        </Pressable>
      </View>
      <View className="text-hint">{FIND.regionNote}</View>
      {facets &&
        FACETS.map((facet) => {
          const choices = choicesOf(facet, filters, facets);
          if (choices.length === 0) return null;
          return (
            <View key={facet.name} className="stack">
              <View className="text-strong">{FIND.sections[facet.name]}</View>
              <View className="row row--wrap">
                {choices.map(({ choice, label, count, on }) => (
                  <Check
                    key={choice}
                    label={FIND.choice(label, count)}
                    hint={FIND.choiceAria(label, count)}
                    on={on}
                    onTap={() => onChange(toggled(filters, facet.name, choice))}
                  />
                ))}
              </View>
            </View>
          );
        })}
      <View className="find__sheet-foot">
        <Button kind="secondary" label={FIND.clearFilters} onTap={() => onChange(noFilters(home))} />
        <Button label={FIND.see(total)} onTap={onClose} />
      </View>
    </Sheet>
  );
}

interface CheckProps {
  readonly label: string;
  readonly hint?: string;
  readonly on: boolean;
  readonly onTap: () => void;
}

function Check({ label, hint, on, onTap }: CheckProps) {
  return (
    <Pressable
      className={`pill ${on ? 'pill--on' : ''}`}
      role="checkbox"
      checked={on}
      label={hint ?? label}
      onTap={onTap}
    >
      {on && <Icon name="check" />}
      <View>{label}</View>
    </Pressable>
  );
}

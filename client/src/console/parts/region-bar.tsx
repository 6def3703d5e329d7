import { View } from '@tarojs/components';
import { useState } from 'react';

import { CONSOLE } from '../../texts/console';
import { Icon, Pressable } from '../../ui';
import { placeName, useLookedAt } from './region-store';
import { RegionSheet } from './region-sheet';

interface RegionBarProps {
  readonly region: string;
  readonly regions: readonly string[];
}

/** Which part of the country all pages of the console speak of. */
export function RegionBar({ region, regions }: RegionBarProps) {
  const look = useLookedAt((state) => state.look);
  const [isOpen, setOpen] = useState(false);
  const name = placeName(region);
  return (
    <View className="region-bar">
      <Pressable className="region-bar__button" label={CONSOLE.regionAria(name)} onTap={() => setOpen(true)}>
        <Icon name="place" />
        <View className="text-strong">{name}</View>
        <Icon name="down" />
      </Pressable>
      {isOpen && (
        <RegionSheet
          region={region}
          regions={regions}
          onPick={(picked) => {
            look(picked);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </View>
  );
}

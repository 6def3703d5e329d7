import { View } from '@tarojs/components';
import { useState } from 'react';

import { regionsBelow } from '@shared/firms';
import { NATION } from '@shared/measures/terms';

import { CONSOLE } from '../../texts/console';
import { Button, Choice, Sheet } from '../../ui';
import { placeName } from './region-store';

interface RegionSheetProps {
  readonly region: string;
  /** The operator's own: there is no way up beyond them. */
  readonly regions: readonly string[];
  readonly onPick: (region: string) => void;
  readonly onClose: () => void;
}

/** The operator's regions, and everything inside them, by tapping. */
export function RegionSheet({ region, regions, onPick, onClose }: RegionSheetProps) {
  const [at, setAt] = useState(region);
  const inside = at.endsWith('00') ? regionsBelow(at === NATION ? null : at) : [];
  const isTop = regions.includes(at);
  const others = regions.filter((each) => each !== at);
  return (
    <Sheet title={CONSOLE.regionTitle} onClose={onClose}>
      <Button label={CONSOLE.regionUse(placeName(at))} onTap={() => onPick(at)} />
      {!isTop && (
        <Button kind="secondary" icon="left" label={CONSOLE.regionUp} onTap={() => setAt(above(at, regions))} />
      )}
      {isTop && others.length > 0 && (
        <View className="choice-grid">
          {others.map((code) => (
            <Choice key={code} kind="plain" label={placeName(code)} on={false} onTap={() => setAt(code)} />
          ))}
        </View>
      )}
      {inside.length > 0 && <View className="text-soft">{CONSOLE.regionInside}</View>}
      <View className="choice-grid">
        {inside.map(({ code, name }) => (
          <Choice key={code} kind="plain" label={name} on={false} onTap={() => pickOrOpen(code)} />
        ))}
      </View>
    </Sheet>
  );

  function pickOrOpen(code: string): void {
    if (code.endsWith('00')) setAt(code);
    else onPick(code);
  }
}

/** One step up, but not beyond what is the operator's. */
function above(code: string, regions: readonly string[]): string {
  const up = code.endsWith('0000') ? NATION : code.endsWith('00') ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`;
  return regions.includes(code) ? code : up;
}

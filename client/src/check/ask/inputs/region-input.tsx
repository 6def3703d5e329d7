import { View } from '@tarojs/components';
import { useState } from 'react';

import { regionName, regionsBelow } from '@shared/firms';

import { ASK } from '../../../texts/ask';
import { Choice, Link } from '../../../ui';
import { EMPTY, entered, type InputProps } from './types';

/** The virtual city row of a 直辖市 is a step that nobody needs to take. */
function below(code: string | null): ReturnType<typeof regionsBelow> {
  const regions = regionsBelow(code);
  const [only] = regions;
  return regions.length === 1 && only && code !== null && code.endsWith('0000') ? regionsBelow(only.code) : regions;
}

/** Province, city, county by tapping: no wheel to turn. A city is enough for the rules. */
export function RegionInput({ value, report, pick }: InputProps) {
  const [code, setCode] = useState<string | null>(typeof value === 'string' ? value : null);
  const depth = code === null ? 0 : code.endsWith('0000') ? 1 : code.endsWith('00') ? 2 : 3;
  const regions = depth < 3 ? below(code) : [];

  const choose = (next: string): void => {
    if (!next.endsWith('00')) {
      pick(next);
      return;
    }
    setCode(next);
    report(next.endsWith('0000') ? EMPTY : entered(next));
  };

  return (
    <View className="stack">
      {code !== null && (
        <View className="row row--apart row--wrap">
          <View className="text-strong">{regionName(code)}</View>
          <Link
            label={ASK.regionChange}
            onTap={() => {
              setCode(null);
              report(EMPTY);
            }}
          />
        </View>
      )}
      {depth === 2 && <View className="text-soft">{ASK.regionEnough}</View>}
      <View className="choice-grid">
        {regions.map((region) => (
          <Choice
            key={region.code}
            kind="plain"
            label={region.name}
            on={region.code === code}
            onTap={() => choose(region.code)}
          />
        ))}
      </View>
    </View>
  );
}

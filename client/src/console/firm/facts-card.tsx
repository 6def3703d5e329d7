import { View } from '@tarojs/components';

import { industryName } from '@shared/firms';

import { CONSOLE } from '../../texts/console';
import { CONSOLE_FIRMS } from '../../texts/console-firms';
import { Card, SectionHead } from '../../ui';
import { Fact } from '../parts/fact';
import { placeName } from '../parts/region-store';
import { minuteOf } from '../../services/say-day';
import type { ShownFirm } from './types';

export function FactsCard({ firm }: { readonly firm: ShownFirm }) {
  const { uscc, region, industry, members, createdAt, phones, reason, erasesOn } = firm;
  return (
    <View>
      <SectionHead title={CONSOLE_FIRMS.facts} />
      <Card className="facts">
        <Fact name={CONSOLE_FIRMS.uscc}>{uscc ?? CONSOLE.unknown}</Fact>
        <Fact name={CONSOLE_FIRMS.region}>{placeName(region)}</Fact>
        <Fact name={CONSOLE_FIRMS.industry}>{industry === null ? CONSOLE.unknown : industryName(industry)}</Fact>
        <Fact name={CONSOLE_FIRMS.members}>{CONSOLE_FIRMS.memberCount(members)}</Fact>
        <Fact name={CONSOLE_FIRMS.registered}>{minuteOf(createdAt)}</Fact>
        <Fact name={CONSOLE_FIRMS.phones}>
          {phones.length === 0
            ? CONSOLE_FIRMS.noPhone
            : phones.map(({ name, phone }) => <View key={phone}>{name === null ? phone : `${name} ${phone}`}</View>)}
        </Fact>
        {reason !== null && <Fact name={CONSOLE_FIRMS.reason}>{reason}</Fact>}
        {erasesOn !== null && <Fact name={CONSOLE_FIRMS.erases}>{CONSOLE_FIRMS.erasesOn(erasesOn)}</Fact>}
      </Card>
    </View>
  );
}

import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';

import { isDate } from '@shared/rules/calendar';

import './index.scss';
import { assessAnswers, compareResults } from '../../services/engine';
import { goBack } from '../../services/navigation';
import { useParams } from '../../services/params';
import { COMMON } from '../../texts/common';
import { COMPARE } from '../../texts/history';
import { LADDER, SIDE_TITLES } from '../../texts/rungs';
import { Button, Notice, Screen, Skeleton, StatePage } from '../../ui';
import { ComparedRungCard } from './compared-rung';
import { OtherTerms, type Terms } from './other-terms';
import { useSide } from './use-side';

const ORDER = [...LADDER, ...SIDE_TITLES];

/** Two kept checks, or one under other terms (`?asOf=` a day to begin with): which criteria turn. */
export default function ComparePage() {
  const params = useParams();
  const from = useSide(params.from);
  const to = useSide(params.to);
  const [terms, setTerms] = useState<Terms | null>(() =>
    params.asOf !== undefined && isDate(params.asOf) ? { asOf: params.asOf } : null,
  );

  const a = from.state === 'ready' ? from.side : null;
  const b = to.state === 'ready' ? to.side : null;
  const compared = useMemo(() => {
    if (!a) return null;
    const after =
      b?.assessment ?? (terms ? assessAnswers(a.firm, { ...terms, purpose: a.purpose, paths: false }) : null);
    return after
      ? [...compareResults(a.assessment, after)].sort((x, y) => ORDER.indexOf(x.rung) - ORDER.indexOf(y.rung))
      : null;
  }, [a, b, terms]);

  if (from.state === 'loading' || to.state === 'loading') {
    return (
      <Screen>
        <Skeleton label={COMMON.loading} />
      </Screen>
    );
  }
  if (!a || to.state === 'failed') {
    return (
      <Screen>
        <StatePage icon="offline" title={COMPARE.failedTitle} text={COMMON.failedText}>
          <Button label={COMMON.back} onTap={goBack} />
        </StatePage>
      </Screen>
    );
  }
  const later = b?.asOf ?? terms?.asOf;
  return (
    <Screen className="stack">
      {to.state === 'absent' && <OtherTerms asOf={terms?.asOf ?? a.asOf} onRun={setTerms} />}
      {later && (
        <Notice icon="compare">
          {COMPARE.from}：{COMPARE.byDate(a.asOf)}；{COMPARE.to}：{COMPARE.byDate(later)}
        </Notice>
      )}
      {compared?.map((rung) => (
        <ComparedRungCard key={rung.rung} rung={rung} />
      ))}
      {compared && <View className="text-hint">{COMMON.notOfficial}</View>}
    </Screen>
  );
}

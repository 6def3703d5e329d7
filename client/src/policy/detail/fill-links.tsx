import { View } from '@tarojs/components';

import type { Condition, Rung } from '@shared/rules';
import { rungText } from '@shared/text';

import { sayPath } from '../../services/say-path';
import { useDraft } from '../../services/draft';
import { openPage } from '../../services/navigation';
import { DETAIL } from '../../texts/measure-detail';
import { Link } from '../../ui';

/** More questions at once frighten; the first ones lead on. */
const MOST = 3;

/** The questionnaire for one rung, as its result page opens it. */
export function askRung(rung: Rung): void {
  const { draft, choose } = useDraft.getState();
  choose(rung, draft.purpose);
  openPage('ask');
}

interface FillLinksProps {
  readonly when: Condition;
  readonly missing: readonly string[];
}

/** Ways to the questions that would settle a condition. */
export function FillLinks({ when, missing }: FillLinksProps) {
  if ('qualifies' in when) {
    const { qualifies } = when;
    return (
      <View className="requirement__ask">
        <Link icon="pen" label={DETAIL.checkRung(rungText(qualifies).short)} onTap={() => askRung(qualifies)} />
      </View>
    );
  }
  return (
    <View className="requirement__ask">
      {missing.slice(0, MOST).map((path) => (
        <View key={path}>
          <Link icon="pen" label={DETAIL.fill(sayPath(path))} onTap={() => openPage('ask', { path })} />
        </View>
      ))}
      {missing.length > MOST && <View className="text-soft">{DETAIL.fillMore(missing.length - MOST)}</View>}
    </View>
  );
}

import { View } from '@tarojs/components';

import type { PlanAction } from '@shared/api/plan';
import { RESOURCE_KIND_NAMES } from '@shared/text';

import { usePapers } from '../../services/measures';
import { PLAN } from '../../texts/plan';
import { Choice } from '../../ui';

/** What an action has besides its own lines, in words; empty where there is nothing to open. */
export function moreOf({ note, papers, resources }: Pick<PlanAction, 'note' | 'papers' | 'resources'>): string[] {
  return [
    ...(note === null ? [] : [PLAN.note]),
    ...(papers.length === 0 ? [] : [PLAN.papers(papers.length)]),
    ...(resources.length === 0 ? [] : [PLAN.resources(resources.length)]),
  ];
}

export function ActionMore({ action, isFirm }: { readonly action: PlanAction; readonly isFirm: boolean }) {
  const { actionId, note, papers, resources } = action;
  return (
    <View className="stack">
      {note !== null && <View>{note}</View>}
      {papers.length > 0 && (isFirm ? <Ticked actionId={actionId} papers={papers} /> : <Listed papers={papers} />)}
      {resources.length > 0 && (
        <View className="stack">
          <View className="text-strong">{PLAN.resourcesTitle}</View>
          {resources.map(({ kind, title, provider, note: about }, at) => (
            <View key={`${title} ${at}`}>
              <View>
                {RESOURCE_KIND_NAMES[kind]}：{title}
              </View>
              {provider !== null && <View className="text-soft">{provider}</View>}
              {about !== null && <View className="text-soft">{about}</View>}
            </View>
          ))}
        </View>
      )}
    </View>
  );
}

/** Where the papers of an action are kept beside those of measures; no measure is called so. */
const paperKey = (actionId: string): string => `action:${actionId}`;

interface PapersProps {
  readonly papers: readonly string[];
}

/** The firm ticks what is ready; that stays on the phone. */
function Ticked({ actionId, papers }: PapersProps & { readonly actionId: string }) {
  const { ticked, toggle } = usePapers(paperKey(actionId));
  return (
    <View className="stack">
      <View className="text-strong">
        {PLAN.papersDone(papers.filter((paper) => ticked.has(paper)).length, papers.length)}
      </View>
      <View className="text-soft">{PLAN.papersHint}</View>
      {papers.map((paper) => (
        <Choice key={paper} kind="check" label={paper} on={ticked.has(paper)} onTap={() => toggle(paper)} />
      ))}
    </View>
  );
}

function Listed({ papers }: PapersProps) {
  return (
    <View className="stack">
      <View className="text-strong">{PLAN.papersTitle}</View>
      {papers.map((paper) => (
        <View key={paper}>· {paper}</View>
      ))}
    </View>
  );
}

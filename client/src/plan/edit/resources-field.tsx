import { View } from '@tarojs/components';

import { LIMITS } from '@shared/api/limits';
import { RESOURCE_KINDS } from '@shared/plan/terms';
import { RESOURCE_KIND_NAMES } from '@shared/text';

import { PLAN_EDIT } from '../../texts/plan';
import { Choice, Link, TextField } from '../../ui';
import type { ResourceTyped } from './form-state';

interface ResourcesFieldProps {
  readonly value: readonly ResourceTyped[];
  readonly onChange: (value: readonly ResourceTyped[]) => void;
}

const NEW: ResourceTyped = { kind: 'training', title: '', provider: '', note: null };
const LONGEST = 60;

/** Trainings, services and papers that help with an action, one below the other. */
export function ResourcesField({ value, onChange }: ResourcesFieldProps) {
  const change = (at: number, part: Partial<ResourceTyped>): void =>
    onChange(value.map((each, index) => (index === at ? { ...each, ...part } : each)));
  return (
    <View className="stack">
      {value.map(({ kind, title, provider }, at) => (
        <View key={at} className="stack resource">
          <View className="choice-grid" aria-role="radiogroup" aria-label={PLAN_EDIT.resourceKind}>
            {RESOURCE_KINDS.map((each) => (
              <Choice
                key={each}
                kind="plain"
                label={RESOURCE_KIND_NAMES[each]}
                on={kind === each}
                onTap={() => change(at, { kind: each })}
              />
            ))}
          </View>
          <TextField
            label={PLAN_EDIT.resourceTitle}
            placeholder={PLAN_EDIT.resourceTitle}
            value={title}
            maxlength={LONGEST}
            onInput={(text) => change(at, { title: text })}
          />
          <TextField
            label={PLAN_EDIT.resourceProvider}
            placeholder={PLAN_EDIT.resourceProvider}
            value={provider}
            maxlength={LONGEST}
            onInput={(text) => change(at, { provider: text })}
          />
          <Link
            icon="trash"
            label={PLAN_EDIT.resourceRemove}
            onTap={() => onChange(value.filter((_, index) => index !== at))}
          />
        </View>
      ))}
      {value.length < LIMITS.resourcesPerAction && (
        <Link icon="plus" label={PLAN_EDIT.resourceAdd} onTap={() => onChange([...value, NEW])} />
      )}
    </View>
  );
}

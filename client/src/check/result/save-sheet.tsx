import { View } from '@tarojs/components';
import { useState } from 'react';

import { CONSENT_VERSION } from '@shared/api/consent';
import { checkUscc, normaliseUscc } from '@shared/firms';

import { answerAt, useDraft, withAnswer } from '../../services/draft';
import { hashResult } from '../../services/engine';
import { toast } from '../../services/feedback';
import { enqueueCheck, useOutbox } from '../../services/outbox';
import { useRecords } from '../../services/records';
import { SAVE } from '../../texts/result';
import { Button, ConsentChoice, FieldError, Notice, Sheet, TextField } from '../../ui';
import { makeRecord } from './make-record';
import type { ShownCheck } from './use-shown-check';

interface SaveSheetProps {
  readonly check: ShownCheck;
  readonly onClose: () => void;
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Where a figure first leaves the phone, so this is where consent is asked; the box is never ticked beforehand. */
export function SaveSheet({ check, onClose }: SaveSheetProps) {
  const { draft, amendFirm } = useDraft();
  const add = useRecords((state) => state.add);
  const consent = useOutbox((state) => state.consent);
  const [name, setName] = useState(asText(answerAt(draft.firm, 'name')));
  const [uscc, setUscc] = useState(asText(answerAt(draft.firm, 'uscc')));
  const [isAgreed, setAgreed] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const needsConsent = consent?.version !== CONSENT_VERSION;
  const code = uscc.trim() === '' ? null : checkUscc(normaliseUscc(uscc));

  const keep = () => {
    const named = withAnswer(check.firm, 'name', name.trim() || undefined);
    const firm = withAnswer(named, 'uscc', uscc.trim() === '' ? undefined : normaliseUscc(uscc));
    amendFirm(firm);
    const record = makeRecord(firm, check.assessment);
    add(record);
    return record;
  };
  const saveHere = (): void => {
    if (code === 'bad-shape') return setError(SAVE.usccBad);
    keep();
    toast(SAVE.savedLocal);
    onClose();
  };
  const saveToCloud = async (): Promise<void> => {
    if (code === 'bad-shape') return setError(SAVE.usccBad);
    if (needsConsent && !isAgreed) return setError(SAVE.needConsent);
    if (isBusy) return;
    setBusy(true);
    const record = keep();
    await enqueueCheck(record, hashResult(check.assessment));
    const job = useOutbox.getState().jobs.find(({ recordId }) => recordId === record.id);
    toast(!job ? SAVE.savedCloud : job.problem ? SAVE.problem : SAVE.queued);
    onClose();
  };

  return (
    <Sheet title={SAVE.title} onClose={onClose}>
      <View className="text-soft">{SAVE.consentWhy}</View>
      <View className="text-small">{SAVE.nameLabel}</View>
      <TextField label={SAVE.nameLabel} value={name} onInput={setName} />
      <View className="text-small">{SAVE.usccLabel}</View>
      <TextField label={SAVE.usccLabel} value={uscc} onInput={setUscc} maxlength={24} />
      {code === 'bad-check' && <Notice tone="warn">{SAVE.usccOdd}</Notice>}
      {needsConsent && <ConsentChoice isAgreed={isAgreed} onChange={setAgreed} />}
      {error !== null && <FieldError text={error} />}
      <Button
        icon="save"
        label={needsConsent ? SAVE.toCloud : SAVE.toCloudAgain}
        disabled={isBusy}
        onTap={() => void saveToCloud()}
      />
      <Button kind="quiet" label={SAVE.local} onTap={saveHere} />
    </Sheet>
  );
}

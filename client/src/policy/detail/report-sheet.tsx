import { View } from '@tarojs/components';
import { useState } from 'react';

import { REPORT_KINDS } from '@shared/api';

import { toast } from '../../services/feedback';
import { useOutbox } from '../../services/outbox';
import { REPORT } from '../../texts/measure-detail';
import { Button, Choice, ConsentChoice, FieldError, Sheet, WordsField } from '../../ui';
import { changeReport, dropReport, MOST_WORDS, readReport } from './report-draft';
import { hasConsent, sendReport } from './send-report';

interface ReportSheetProps {
  readonly measureId: string;
  readonly onClose: () => void;
}

/** Tells the operator of a mistake. What is typed stays on the phone until it has arrived. */
export function ReportSheet({ measureId, onClose }: ReportSheetProps) {
  const [draft, setDraft] = useState(() => readReport(measureId));
  const needsConsent = !hasConsent(useOutbox((state) => state.consent));
  const [isAgreed, setAgreed] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  // What is on its way is not changed: other words would be lost with it when it arrives.
  const change = (part: Parameters<typeof changeReport>[1]): void => {
    if (!isBusy) setDraft(changeReport(draft, part));
  };

  const send = async (): Promise<void> => {
    const { kind } = draft;
    if (kind === null) return setError(REPORT.needKind);
    if (needsConsent && !isAgreed) return setError(REPORT.needConsent);
    if (isBusy) return;
    setBusy(true);
    setError(null);
    const sent = await sendReport({ ...draft, kind });
    setBusy(false);
    if (sent === 'consent') return setError(REPORT.needConsent);
    if (sent !== 'sent') return setError(REPORT[sent]);
    dropReport(measureId);
    toast(REPORT.sent);
    onClose();
  };

  return (
    <Sheet title={REPORT.title} onClose={onClose}>
      <View className="text-strong">{REPORT.what}</View>
      <View className="report__kinds" aria-role="radiogroup" aria-label={REPORT.what}>
        {REPORT_KINDS.map((kind) => (
          <Choice key={kind} label={REPORT.kinds[kind]} on={draft.kind === kind} onTap={() => change({ kind })} />
        ))}
      </View>
      <View className="text-small">{REPORT.words}</View>
      <WordsField
        className="report__words"
        label={REPORT.words}
        value={draft.text}
        maxlength={MOST_WORDS}
        disabled={isBusy}
        fixed
        placeholder={REPORT.wordsHint}
        onInput={(text) => change({ text })}
      />
      <View className="text-soft">{REPORT.left(MOST_WORDS - draft.text.length)}</View>
      {needsConsent && (
        <View>
          <View className="text-soft">{REPORT.consentWhy}</View>
          <ConsentChoice isAgreed={isAgreed} onChange={setAgreed} />
        </View>
      )}
      {error !== null && <FieldError text={error} />}
      <Button label={needsConsent ? REPORT.sendAgreed : REPORT.send} disabled={isBusy} onTap={() => void send()} />
    </Sheet>
  );
}

import { View } from '@tarojs/components';
import { useState } from 'react';

import { regionName } from '@shared/firms';

import { LIMITS } from '@shared/api/limits';
import type { Desk } from '../../services/desk';
import { BULK, DESK } from '../../texts/desk';
import { Button, Choice, FieldError, Link, SectionHead, Sheet, WordsField } from '../../ui';

interface WriteViewProps {
  readonly firms: Desk['firms'];
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onSend: (firmIds: readonly string[], text: string) => void;
}

/** Whom it goes to, what it says, and a look at both before it goes. */
export function WriteView({ firms, text, onText, onSend }: WriteViewProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [missing, setMissing] = useState<string | null>(null);
  const [isPreview, setPreview] = useState(false);
  const words = text.trim();
  const isAll = chosen.length === firms.length;

  const toggle = (firmId: string): void =>
    setChosen(chosen.includes(firmId) ? chosen.filter((each) => each !== firmId) : [...chosen, firmId]);
  const preview = (): void => {
    const lacks = chosen.length === 0 ? BULK.needFirms : words === '' ? BULK.needText : null;
    setMissing(lacks);
    setPreview(lacks === null);
  };
  return (
    <View>
      <View className="text-soft">{BULK.lead}</View>
      <SectionHead
        title={BULK.firmsTitle(chosen.length)}
        aside={
          <Link
            label={isAll ? BULK.none : BULK.all}
            onTap={() => setChosen(isAll ? [] : firms.map(({ firmId }) => firmId))}
          />
        }
      />
      <View className="stack">
        {firms.map(({ firmId, name, region, duties }) => (
          <Choice
            key={firmId}
            kind="check"
            on={chosen.includes(firmId)}
            label={name ?? DESK.unnamed}
            detail={
              <View className="text-soft">
                {duties.some(({ kind }) => kind === 'unanswered') ? BULK.waits : regionName(region)}
              </View>
            }
            onTap={() => toggle(firmId)}
          />
        ))}
      </View>
      <SectionHead title={BULK.textTitle} />
      <View className="stack">
        <WordsField
          label={BULK.textLabel}
          value={text}
          onInput={onText}
          placeholder={BULK.placeholder}
          maxlength={LIMITS.chatText}
        />
        {missing !== null && <FieldError text={missing} />}
        <Button label={BULK.preview} onTap={preview} />
      </View>
      {isPreview && (
        <Sheet title={BULK.previewTitle} onClose={() => setPreview(false)}>
          <View className="text-soft">{BULK.previewTo(chosen.length)}</View>
          <View className="text-strong">
            {firms
              .filter(({ firmId }) => chosen.includes(firmId))
              .map(({ name }) => name ?? DESK.unnamed)
              .join('、')}
          </View>
          <View className="card desk-words">{words}</View>
          <Button label={BULK.send(chosen.length)} onTap={() => onSend(chosen, words)} />
          <Button kind="quiet" label={BULK.back} onTap={() => setPreview(false)} />
        </Sheet>
      )}
    </View>
  );
}

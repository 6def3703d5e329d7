import { View } from '@tarojs/components';

import type { TemplateKey } from '@shared/alerts';
import { TEMPLATE_NAMES } from '@shared/text/alert-words';

import { CONSOLE_ALERT_SETUP } from '../../texts/console-alerts';
import { FieldError } from '../../ui';
import { filledOf, unfilled } from './examples';
import type { TemplateTyped } from './form-state';

interface MessagePreviewProps {
  readonly template: TemplateKey;
  readonly value: TemplateTyped;
}

/** A message as its reader would get it, filled by the same code that fills the real ones: a wrong field shows before it is saved. */
export function MessagePreview({ template, value }: MessagePreviewProps) {
  const { preview, previewAria, previewBad, cannotFill, notAlways } = CONSOLE_ALERT_SETUP;
  const filled = filledOf(template, value);
  const bad = unfilled(template, value);
  if (filled.every((each) => each === undefined)) return null;
  const { name: title } = TEMPLATE_NAMES[template];
  return (
    <View className="stack">
      <View className="text-strong">{preview}</View>
      <View className="message-preview" aria-label={previewAria(title)}>
        <View className="text-strong">{title}</View>
        <View className="message-preview__rows">
          {value.fields.map(({ name }, at) => {
            const text = filled[at];
            if (text === undefined) return null;
            const kinds = bad.get(at);
            return (
              <View key={at}>
                <View className="message-preview__row">
                  <View className="message-preview__name">{name}</View>
                  <View className={`message-preview__value ${text === null ? 'message-preview__value--bad' : ''}`}>
                    {text ?? cannotFill}
                  </View>
                </View>
                {text !== null && kinds !== undefined && (
                  <View className="text-small message-preview__value--bad">{notAlways(kinds.join('、'))}</View>
                )}
              </View>
            );
          })}
        </View>
      </View>
      {bad.size > 0 && <FieldError text={previewBad} />}
    </View>
  );
}

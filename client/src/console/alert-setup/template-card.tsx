import { View } from '@tarojs/components';

import type { TemplateKey } from '@shared/alerts';
import { TEMPLATE_NAMES } from '@shared/text/alert-words';

import { CONSOLE_ALERT_SETUP } from '../../texts/console-alerts';
import { Button, Card, Choice, FieldError, Segmented } from '../../ui';
import { LineInput } from '../parts/line-input';
import { FieldRow } from './field-row';
import {
  channelsOf,
  MOST_FIELDS,
  withField,
  withNewField,
  withoutField,
  type Problems,
  type TemplateTyped,
} from './form-state';
import { MessagePreview } from './message-preview';

interface TemplateCardProps {
  readonly template: TemplateKey;
  readonly value: TemplateTyped;
  /** Of this template alone: `templateId`, `fields`, `fields.0.name`. */
  readonly problems: Problems;
  readonly onChange: (value: TemplateTyped) => void;
}

const LONGEST_ID = 100;

/** One template: whether it is sent, how, and what its fields are filled with. */
export function TemplateCard({ template, value, problems, onChange }: TemplateCardProps) {
  const { name, hint } = TEMPLATE_NAMES[template];
  const also = CONSOLE_ALERT_SETUP.alsoOf[template];
  const { isUsed } = value;
  return (
    <Card className="stack template-card">
      <View>
        <View className="text-title" aria-role="heading">
          {name}
        </View>
        <View className="text-soft">{`${hint}${also === undefined ? '' : `。${also}`}`}</View>
      </View>
      <Choice
        kind="check"
        label={CONSOLE_ALERT_SETUP.use(name)}
        on={isUsed}
        onTap={() => onChange({ ...value, isUsed: !isUsed })}
      />
      {isUsed && <Used template={template} value={value} problems={problems} onChange={onChange} />}
    </Card>
  );
}

function Used({ template, value, problems, onChange }: TemplateCardProps) {
  const { name } = TEMPLATE_NAMES[template];
  const { channel, templateId, fields } = value;
  const channels = channelsOf(template).map((each) => ({ value: each, label: CONSOLE_ALERT_SETUP.channels[each] }));
  const wrongId = problems.get('templateId');
  const wrongFields = problems.get('fields');
  return (
    <View className="stack stack--wide">
      <View className="stack">
        <View className="text-strong">{CONSOLE_ALERT_SETUP.channel}</View>
        <Segmented
          label={`${name}：${CONSOLE_ALERT_SETUP.channel}`}
          options={channels}
          value={channel}
          onPick={(picked) => onChange({ ...value, channel: picked })}
        />
        <View className="text-soft">{CONSOLE_ALERT_SETUP.channelText[channel]}</View>
      </View>
      <View className="stack template-id">
        <LineInput
          label={CONSOLE_ALERT_SETUP.templateId}
          value={templateId}
          maxlength={LONGEST_ID}
          isBad={wrongId !== undefined}
          onInput={(typed) => onChange({ ...value, templateId: typed })}
        />
        {wrongId !== undefined && <FieldError text={wrongId} />}
      </View>
      <View className="template-fields">
        <View className="text-strong">{CONSOLE_ALERT_SETUP.fields}</View>
        {fields.map((field, at) => (
          <FieldRow
            key={at}
            template={template}
            field={field}
            at={at}
            wrongName={problems.get(`fields.${at}.name`)}
            wrongPart={problems.get(`fields.${at}.part`)}
            onChange={(part) => onChange(withField(value, at, part))}
            onRemove={() => onChange(withoutField(value, at))}
          />
        ))}
        {wrongFields !== undefined && <FieldError text={wrongFields} />}
        {fields.length < MOST_FIELDS && (
          <Button
            kind="secondary"
            icon="plus"
            label={CONSOLE_ALERT_SETUP.addField}
            hint={CONSOLE_ALERT_SETUP.addFieldAria(name)}
            onTap={() => onChange(withNewField(value))}
          />
        )}
      </View>
      <MessagePreview template={template} value={value} />
    </View>
  );
}
